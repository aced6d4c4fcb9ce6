import type { PointEntry } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useServerNow } from "../session/useConference.ts";
import type { TileLink, TileState } from "./tileState.ts";
import styles from "./Wall.module.css";

const signs = {
  in: "●",
  noPicture: "◐",
  weak: "◔",
  frozen: "❚❚",
  silent: "⊘",
  away: "⊘",
  absent: "○",
} satisfies Record<TileLink, string>;

/** How a room is connected, by a sign and a word, and since when it is in trouble. */
export function LinkWord({ point, tile: { link, cause, since } }: { point: PointEntry; tile: TileState }) {
  const { t } = useTranslation();
  const word = link === "in" && point.simulated ? "simulated" : link;
  return (
    <span className={styles.link} title={cause ? t(`wall:cause.${cause}`) : undefined}>
      <span aria-hidden="true">{signs[link]}</span> {t(`wall:link.${word}`)}
      {since !== null && <Since at={since} />}
    </span>
  );
}

function Since({ at }: { at: string }) {
  const now = useServerNow(1000);
  return <time> {duration(Math.max(0, (now - Date.parse(at)) / 1000))}</time>;
}
