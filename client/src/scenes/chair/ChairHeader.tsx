import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { attendance } from "@diemcau/shared/rules/attendance";
import { clockTime } from "@diemcau/shared/text/time";
import { IconChartBar, IconHome } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import styles from "./ChairHeader.module.css";

/** Which conference, what time it is, who is there; and in a band below it when the server can't be reached. */
export function ChairHeader({ conference, onTimes }: { conference: ConferenceFacts; onTimes: () => void }) {
  const { t } = useTranslation();
  const { state, link } = useConference();
  const now = useServerNow(1000);
  const { joined, connected, bridgePoints } = presentPoints(attendance(state));
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.round} aria-label={t("common:home")}>
        <IconHome size={22} />
      </Link>
      <h1>{conference.title}</h1>
      <span className={styles.fact}>
        <strong>
          {state.status === "ended" ? joined : connected}/{bridgePoints}
        </strong>{" "}
        {t("operator:header.points")}
      </span>
      <span className={styles.status} data-status={state.status}>
        {t(`operator:header.status.${state.status}`)}
      </span>
      <time className={styles.clock}>{clockTime(new Date(now).toISOString(), conference.timeZone)}</time>
      <button type="button" className={styles.round} aria-label={t("floor:statistics.title")} onClick={onTimes}>
        <IconChartBar size={22} />
      </button>
      {link !== "live" && (
        <p className={styles.lost} role="status">
          {t(link === "lost" ? "common:link.lost" : "common:link.connecting")}
        </p>
      )}
    </header>
  );
}

function presentPoints({ joined, connected, bridgePoints }: ReturnType<typeof attendance>) {
  return { joined: joined.length, connected, bridgePoints };
}
