import type { PointEntry } from "@diemcau/shared/rules/state";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LostTimes } from "./alarms.ts";
import { PointRow } from "./PointRow.tsx";
import styles from "./WallList.module.css";
import { rowHeight, rowsInView, steps } from "./wallRows.ts";

interface Props {
  points: readonly PointEntry[];
  lost: LostTimes;
  onPoint: (pointId: string) => void;
}

/** Points as rows without pictures, for hundreds of them: only those in view are drawn. Arrow and page keys walk them. */
export function WallList({ points, lost, onPoint }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [wanted, setCurrent] = useState(0);
  const current = Math.min(wanted, points.length - 1);
  const { from, to } = rowsInView(scrolled, points.length);

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.max(0, Math.min(points.length - 1, current + step));
    setCurrent(next);
    const box = list.current;
    if (!box) return;
    const top = next * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
    requestAnimationFrame(() => box.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus());
  }

  return (
    <div
      ref={list}
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
