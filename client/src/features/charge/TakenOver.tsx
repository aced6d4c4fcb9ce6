import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./TakenOver.module.css";
import { useTakenOver } from "./useTakenOver.ts";

/** Tells the operator who directed until now that somebody has taken over; it stays until it was read. */
export function TakenOver() {
  const { t } = useTranslation();
  const { takenBy, read } = useTakenOver();
  if (takenBy === null) return null;
  return (
    <div className={styles.told} role="alert">
      <strong>{t("board:charge.taken", { name: takenBy })}</strong>
      <span>{t("board:charge.takenText")}</span>
      <button type="button" aria-label={t("common:close")} onClick={read}>
        <IconX size={16} />
      </button>
    </div>
  );
}
