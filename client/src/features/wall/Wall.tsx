import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import { Tile } from "./Tile.tsx";
import { wallOrder } from "./tileState.ts";
import styles from "./Wall.module.css";
import { neighbour, wallLayout } from "./wallLayout.ts";

interface Props {
  /** Page shown, from 0; the caller keeps it within the wall's pages. */
  page: number;
  onPage: (page: number) => void;
  /** Somebody wants to see a point's devices and pairing code. */
  onPoint: (pointId: string) => void;
}

/** All points, each always at the same place. Arrow keys walk it, over the pages too. */
export function Wall({ page, onPage, onPoint }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const [current, setCurrent] = useState(0);
  const points = wallOrder(state.points);
  const { columns, rows, pageSize, compact } = wallLayout(points.length);
  const from = page * pageSize;
  const focusable = current >= from && current < from + pageSize && current < points.length ? current : from;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const next = neighbour(focusable, event.key, columns, points.length);
    if (next === focusable) return;
    event.preventDefault();
    setCurrent(next);
    const wall = event.currentTarget;
    if (Math.floor(next / pageSize) !== page) onPage(Math.floor(next / pageSize));
    requestAnimationFrame(() => wall.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus());
  }

  if (points.length === 0) return <p className={styles.empty}>{t("wall:empty")}</p>;
  return (
    <section aria-label={t("wall:heading")} data-region="wall">
      <ul
        className={styles.wall}
        data-compact={compact}
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${rows}, var(--tile-height))`,
        }}
        onKeyDown={onKeyDown}
      >
        {points.slice(from, from + pageSize).map((point, index) => (
          <Tile
            key={point.id}
            point={point}
            place={from + index}
            focusable={from + index === focusable}
            onFocus={() => setCurrent(from + index)}
            onMenu={() => onPoint(point.id)}
          />
        ))}
      </ul>
    </section>
  );
}
