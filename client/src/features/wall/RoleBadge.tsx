import { IconCaretRightFilled, IconHandStop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TileState } from "./tileState.ts";
import styles from "./Wall.module.css";

/** ĐANG PHÁT, KẾ TIẾP or the hand with its place in the queue; nothing for a point that is none of these. */
export function RoleBadge({ tile: { role, asks } }: { tile: TileState }) {
  const { t } = useTranslation();
  if (role === "none") return null;
  return (
    <span className={styles.badge} data-role={role}>
      {role === "onAir" && <span className={styles.dot} />}
      {role === "next" && <IconCaretRightFilled size={12} aria-hidden="true" />}
      {role === "asking" && <IconHandStop size={12} aria-hidden="true" />}
      {t(`wall:role.${role}`)}
      {role === "asking" && ` ${asks}`}
    </span>
  );
}
