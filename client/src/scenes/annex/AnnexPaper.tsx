import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { type ConferenceState } from "@diemcau/shared/rules/state";
import { officialTime, shortDate } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { inPointOrder } from "../../features/conferences/pointOrder.ts";
import { verdictOf } from "../../features/preflight/verdict.ts";
import { useSession } from "../../features/session/useConference.ts";
import styles from "./AnnexPaper.module.css";
import { AnnexPoint } from "./AnnexPoint.tsx";

/** The annex as it is printed: how many points passed, then each with its table. */
export function AnnexPaper({ state, conference }: { state: ConferenceState; conference: ConferenceFacts }) {
  const { t } = useTranslation();
  const session = useSession();
  const points = inPointOrder(state.points);
  const now = new Date(session.now()).toISOString();
  const zone = conference.timeZone;
  return (
    <article className={styles.paper}>
      <h1>{t("preflight:annex.title")}</h1>
      <p className={styles.subtitle}>
        {t("preflight:annex.subtitle")}
        <br />
        {conference.title}, {shortDate(conference.startsAt, zone)}
      </p>
      <p>
        {t("preflight:annex.summary", {
          points: points.length,
          tested: points.filter(({ preflight }) => preflight !== null).length,
          good: points.filter(({ preflight }) => verdictOf(preflight).result === "good").length,
        })}
      </p>
      {points.map((point) => (
        <AnnexPoint key={point.id} point={point} timeZone={zone} />
      ))}
      <p className={styles.made}>
        {t("preflight:annex.made", { time: `${officialTime(now, zone)}, ${shortDate(now, zone)}` })}
      </p>
    </article>
  );
}
