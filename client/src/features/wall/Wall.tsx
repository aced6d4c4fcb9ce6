import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import { SpeakingProvider } from "./Speaking.tsx";
import { Tile } from "./Tile.tsx";
import { useLost } from "./useLost.ts";
import { useRovingPlace } from "./useRovingPlace.ts";
import styles from "./Wall.module.css";
import { WallList } from "./WallList.tsx";
import { WallTools } from "./WallTools.tsx";
import { neighbour, wallLayout } from "./wallLayout.ts";
import { isList, shownPoints, type WallView } from "./wallView.ts";

interface Props {
  view: WallView;
  onView: (view: WallView) => void;
  /** Page wanted, from 0; one beyond the last shows the last. */
  page: number;
  onPage: (page: number) => void;
  /** Somebody wants to see a point's devices and pairing code. */
  onPoint: (pointId: string) => void;
}

/** All points, each always at the same place unless the operator orders them by state; as tiles, or as rows where they are many. */
export function Wall({ view, onView, page: wanted, onPage, onPoint }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const lost = useLost();
  const points = shownPoints(state, lost, view);
  const list = isList(view, state.points.length);
  const { pageSize } = wallLayout(state.points.length);
  const pages = list ? 1 : Math.max(1, Math.ceil(points.length / pageSize));
  const page = Math.min(wanted, pages - 1);

  if (state.points.length === 0) return <p className={styles.empty}>{t("wall:empty")}</p>;
  return (
    <SpeakingProvider>
      <section aria-label={t("wall:heading")} data-region="wall">
        <WallTools view={view} onView={onView} lost={lost} page={page} pages={pages} onPage={onPage} />
        {points.length === 0 && <p className={styles.empty}>{t("wall:nothingFound")}</p>}
        {points.length > 0 &&
          (list ? (
            <WallList points={points} lost={lost} onPoint={onPoint} />
          ) : (
            <Tiles points={points} lost={lost} page={page} onPage={onPage} onPoint={onPoint} />
          ))}
      </section>
    </SpeakingProvider>
  );
}

/** One page of tiles. Arrow keys walk them, over the pages too; only these pictures are sent to this page. */
function Tiles({
  points,
  lost,
  page,
  onPage,
  onPoint,
}: Pick<Props, "page" | "onPage" | "onPoint"> & {
  points: ReturnType<typeof shownPoints>;
  lost: ReturnType<typeof useLost>;
}) {
  const { state } = useConference();
  const { box, current, setCurrent, walk } = useRovingPlace<HTMLUListElement>();
  const { columns, rows, pageSize, compact } = wallLayout(state.points.length);
  const from = page * pageSize;
  const focusable = current >= from && current < from + pageSize && current < points.length ? current : from;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const next = neighbour(focusable, event.key, columns, points.length);
    if (next === focusable) return;
    event.preventDefault();
    walk(next);
    if (Math.floor(next / pageSize) !== page) onPage(Math.floor(next / pageSize));
  }

  return (
    <ul
      ref={box}
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
          lost={lost}
          place={from + index}
          focusable={from + index === focusable}
          onFocus={() => setCurrent(from + index)}
          onMenu={() => onPoint(point.id)}
        />
      ))}
    </ul>
  );
}
