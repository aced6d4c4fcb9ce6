import type { PointEntry } from "@diemcau/shared/rules/state";
import {
  IconCaretRightFilled,
  IconDoorOff,
  IconHandStop,
  IconPlugConnectedX,
  IconVideo,
  IconVideoOff,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SourceVideo } from "../programme/SourceVideo.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import type { TileLink, TileRole, TileState } from "./tileState.ts";
import styles from "./Wall.module.css";

const blanks = {
  noPicture: IconVideoOff,
  lost: IconPlugConnectedX,
  absent: IconDoorOff,
} satisfies Record<Exclude<TileLink, "in">, typeof IconVideoOff>;

/** A point's picture in its lowest layer, or why there is none, and what the conference makes of it. */
export function TilePicture({ point, tile, pending }: { point: PointEntry; tile: TileState; pending: boolean }) {
  const { t } = useTranslation();
  const watches = useMay("media.wall");
  const Blank = tile.link !== "in" ? blanks[tile.link] : watches ? null : IconVideo;
  return (
    <span className={styles.picture} data-blank={Blank !== null}>
      {Blank ? (
        <Blank className={styles.blank} size={26} aria-hidden="true" />
      ) : (
        <SourceVideo pointId={point.id} purpose="wall" />
      )}
      {pending ? (
        <span className={styles.badge}>{t("operator:pending")}</span>
      ) : (
        <Badge pointId={point.id} role={tile.role} />
      )}
    </span>
  );
}

function Badge({ pointId, role }: { pointId: string; role: TileRole }) {
  const { t } = useTranslation();
  const { state } = useConference();
  if (role === "none") return null;
  const place = state.queue.findIndex((request) => request.pointId === pointId) + 1;
  return (
    <span className={styles.badge} data-role={role}>
      {role === "onAir" && <span className={styles.dot} />}
      {role === "next" && <IconCaretRightFilled size={12} aria-hidden="true" />}
      {role === "asking" && <IconHandStop size={12} aria-hidden="true" />}
      {t(`wall:role.${role}`)}
      {role === "asking" && ` ${place}`}
    </span>
  );
}
