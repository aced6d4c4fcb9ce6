import type { PointEntry } from "@diemcau/shared/rules/state";
import { IconDoorOff, IconPlugConnectedX, IconVideo, IconVideoOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SourceVideo } from "../programme/SourceVideo.tsx";
import { useMay } from "../session/useConference.ts";
import { RoleBadge } from "./RoleBadge.tsx";
import { TileMarks } from "./TileMarks.tsx";
import type { TileLink, TileState } from "./tileState.ts";
import styles from "./Wall.module.css";

const blanks: Partial<Record<TileLink, typeof IconVideoOff>> = {
  noPicture: IconVideoOff,
  away: IconPlugConnectedX,
  absent: IconDoorOff,
};

/** A point's picture in its lowest layer, or why there is none, and what the conference makes of it. */
export function TilePicture({ point, tile, pending }: { point: PointEntry; tile: TileState; pending: boolean }) {
  const { t } = useTranslation();
  const watches = useMay("media.wall");
  const Blank = blanks[tile.link] ?? (watches ? null : IconVideo);
  return (
    <span className={styles.picture} data-blank={Blank !== null}>
      {Blank ? (
        <Blank className={styles.blank} size={26} aria-hidden="true" />
      ) : (
        <SourceVideo pointId={point.id} purpose="wall" />
      )}
      {pending ? <span className={styles.badge}>{t("operator:pending")}</span> : <RoleBadge tile={tile} />}
      <TileMarks point={point} tile={tile} />
    </span>
  );
}
