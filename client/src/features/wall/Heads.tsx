import { expectedAt, hereAt } from "@diemcau/shared/rules/rollCall";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import styles from "./Wall.module.css";

/** People in a room against those expected. */
export function Heads({ point }: { point: PointEntry }) {
  const { t } = useTranslation();
  const present = hereAt(point);
  return (
    <span className={styles.heads} title={t("wall:headsHint")}>
      {t(present === null ? "wall:headsUnknown" : "wall:heads", { present: present ?? 0, expected: expectedAt(point) })}
    </span>
  );
}
