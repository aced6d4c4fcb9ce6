import type { PointEntry } from "@diemcau/shared/rules/state";
import { IconHandStop, IconLifebuoy, IconMicrophoneOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TileState } from "./tileState.ts";
import styles from "./Wall.module.css";

/** What must not be overlooked about a room: it calls for help, asks to speak, or is muted. */
export function TileMarks({ point, tile }: { point: PointEntry; tile: TileState }) {
  const { t } = useTranslation();
  return (
    <span className={styles.marks}>
      {point.helpCalledAt !== null && (
        <span className={styles.mark} data-mark="help">
          <IconLifebuoy size={13} aria-hidden="true" />
          {t("wall:mark.help")}
        </span>
      )}
      {tile.asks !== null && tile.role !== "asking" && (
        <span className={styles.mark} data-mark="hand" title={t("wall:mark.hand", { place: tile.asks })}>
          <IconHandStop size={13} aria-hidden="true" />
          {tile.asks}
        </span>
      )}
      {point.muted && (
        <span className={styles.mark} data-mark="muted" role="img" aria-label={t("wall:mark.muted")}>
          <IconMicrophoneOff size={13} aria-hidden="true" />
        </span>
      )}
    </span>
  );
}
