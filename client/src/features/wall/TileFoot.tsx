import type { PointEntry } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useMay, useServerNow } from "../session/useConference.ts";
import { LevelBar } from "./LevelBar.tsx";
import type { TileLink, TileState } from "./tileState.ts";
import styles from "./Wall.module.css";

const signs = { in: "●", noPicture: "◐", lost: "⊘", absent: "○" } satisfies Record<TileLink, string>;

/** Below the picture: the room's name, how it is connected, its microphone and its heads. */
export function TileFoot({ point, tile }: { point: PointEntry; tile: TileState }) {
  const { t } = useTranslation();
  const hears = useMay("media.wall");
  const word = tile.link === "in" && point.simulated ? "simulated" : tile.link;
  const heads = { present: point.headcount ?? 0, expected: point.expected };
  return (
    <span className={styles.foot}>
      <span className={styles.name}>
        {point.name}
        {point.kind === "host" && <small> · {t("wall:host")}</small>}
      </span>
      <span className={styles.facts}>
        <span className={styles.link}>
          <span aria-hidden="true">{signs[tile.link]}</span> {t(`wall:link.${word}`)}
          {tile.lostAt !== null && <Since at={tile.lostAt} />}
        </span>
        {hears && tile.link !== "lost" && tile.link !== "absent" && <LevelBar pointId={point.id} heard={tile.heard} />}
        <span className={styles.heads} title={t("wall:headsHint")}>
          {t(point.headcount === null ? "wall:headsUnknown" : "wall:heads", heads)}
        </span>
      </span>
    </span>
  );
}

function Since({ at }: { at: string }) {
  const now = useServerNow(1000);
  return <time> {duration(Math.max(0, (now - Date.parse(at)) / 1000))}</time>;
}
