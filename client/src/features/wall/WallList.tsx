import type { PointEntry } from "@diemcau/shared/rules/state";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LostTimes } from "./alarms.ts";
import { PointRow } from "./PointRow.tsx";
import styles from "./WallList.module.css";
import { useRovingPlace } from "./useRovingPlace.ts";
import { rowHeight, rowsInView, steps } from "./wallRows.ts";

interface Props {
  points: readonly PointEntry[];
  lost: LostTimes;
  onPoint: (pointId: string) => void;
}

/** Points as rows without pictures, for hundreds of them: only those in view are drawn. Arrow and page keys walk them. */
export function WallList({ points, lost, onPoint }: Props) {
  const { t } = useTranslation();
  const [scrolled, setScrolled] = useState(0);
  const { box, current: wanted, setCurrent, walk } = useRovingPlace<HTMLDivElement>();
  const current = Math.min(wanted, points.length - 1);
  const { from, to } = rowsInView(scrolled, points.length);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.max(0, Math.min(points.length - 1, current + step));
    walk(next);
    const list = event.currentTarget;
    const top = next * rowHeight;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight;
    // What is scrolled to is drawn together with the place that takes the focus.
    setScrolled(list.scrollTop);
  }

  return (
    <div
      ref={box}
      className={styles.box}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <ul className={styles.list} style={{ height: points.length * rowHeight }} aria-label={t("wall:heading")}>
        {points.slice(from, to).map((point, index) => (
          <PointRow
            key={point.id}
            point={point}
            lost={lost}
            place={from + index}
            top={(from + index) * rowHeight}
            focusable={from + index === current}
            onFocus={() => setCurrent(from + index)}
            onMenu={() => onPoint(point.id)}
          />
        ))}
      </ul>
    </div>
  );
}
