import { expectedAt, hereAt } from "@diemcau/shared/rules/rollCall";
import { isConnected, type PointEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { StandingDot } from "./StandingDot.tsx";
import styles from "./RollCall.module.css";

interface Props {
  points: readonly PointEntry[];
  chosenId: string | null;
  onChoose: (pointId: string) => void;
}

/** All points with how many of how many are there, and how many of their lists are still to be called. */
export function PointList({ points, chosenId, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={styles.points} aria-label={t("rollCall:page.choose")}>
      {points.map((point) => {
        const open = point.delegates.filter(({ state }) => state === "notCalled").length;
        const expected = expectedAt(point);
        return (
          <button
            key={point.id}
            type="button"
            aria-current={point.id === chosenId ? "true" : undefined}
            onClick={() => onChoose(point.id)}
          >
            <StandingDot on={isConnected(point)} label={t("rollCall:page.list.joined")} />
            <span className={styles.pointName}>
              {point.name}
              {point.kind === "host" && <small> {t("rollCall:page.hostShort")}</small>}
            </span>
            <span className={styles.pointCount}>
              <strong>{hereAt(point) ?? "–"}</strong>
              {expected > 0 && `/${expected}`}
              {point.delegates.length === 0 && <small>{t("rollCall:page.noList")}</small>}
              {open > 0 && <small>{t("rollCall:count.open", { count: open })}</small>}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
