import { IconMicrophone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLevels } from "../session/useLevels.ts";
import { levelShare } from "./tileState.ts";
import styles from "./LevelBar.module.css";

/** Segments of a bar. */
const segments = 6;

/** How loud a point's microphone is; red and with a microphone when everybody hears it. */
export function LevelBar({ pointId, heard }: { pointId: string; heard: boolean }) {
  const { t } = useTranslation();
  const lit = Math.ceil(levelShare(useLevels()[pointId]) * segments);
  return (
    <span className={styles.bar} data-heard={heard} title={heard ? t("wall:heard") : undefined} aria-hidden="true">
      {heard && <IconMicrophone size={13} />}
      {Array.from({ length: segments }, (_, index) => (
        <i key={index} data-lit={index < lit} />
      ))}
    </span>
  );
}
