import type { PointEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import styles from "./Wall.module.css";

/** People in a room against those expected. */
export function Heads({ point: { headcount, expected } }: { point: PointEntry }) {
  const { t } = useTranslation();
  return (
    <span className={styles.heads} title={t("wall:headsHint")}>
      {t(headcount === null ? "wall:headsUnknown" : "wall:heads", { present: headcount ?? 0, expected })}
    </span>
  );
}
