import type { PointEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { PreflightMark } from "../preflight/PreflightMark.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import { Heads } from "./Heads.tsx";
import { LevelBar } from "./LevelBar.tsx";
import { LinkWord } from "./LinkWord.tsx";
import { SpeakingWord } from "./Speaking.tsx";
import type { TileState } from "./tileState.ts";
import styles from "./Wall.module.css";

/** Below the picture: the room's name, how it is connected, its microphone and its heads. */
export function TileFoot({ point, tile }: { point: PointEntry; tile: TileState }) {
  const { t } = useTranslation();
  const hears = useMay("media.wall");
  const planned = useConference().state.status === "planned";
  return (
    <span className={styles.foot}>
      <span className={styles.name}>
        {point.name}
        {point.kind === "host" && <small> · {t("wall:host")}</small>}
        <SpeakingWord pointId={point.id} />
      </span>
      <span className={styles.facts}>
        <LinkWord point={point} tile={tile} />
        {hears && tile.link !== "away" && tile.link !== "absent" && <LevelBar pointId={point.id} heard={tile.heard} />}
        {(planned || point.preflight !== null) && <PreflightMark point={point} />}
        <Heads point={point} />
      </span>
    </span>
  );
}
