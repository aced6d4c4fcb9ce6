import { clockTime, shortDate, twoDigits } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import styles from "./Header.module.css";

/** CHƯA BẮT ĐẦU and for when it is planned, ĐANG DIỄN RA and for how long, or ĐÃ KẾT THÚC after how long. */
export function ConferenceClock() {
  const { t } = useTranslation();
  const { state } = useConference();
  const { status, conference } = state;
  return (
    <span className={styles.status} data-status={status}>
      <strong>{t(`operator:header.status.${status}`)}</strong>
      {status === "planned" && conference ? (
        <span title={t("operator:header.startsAt", timesOf(conference))}>
          {clockTime(conference.startsAt, conference.timeZone)}
        </span>
      ) : (
        <Elapsed from={state.startedAt} to={state.endedAt} />
      )}
    </span>
  );
}

function timesOf({ startsAt, timeZone }: { startsAt: string; timeZone: string }) {
  return { time: clockTime(startsAt, timeZone), date: shortDate(startsAt, timeZone) };
}

function Elapsed({ from, to }: { from: string | null; to: string | null }) {
  const now = useServerNow();
  if (from === null) return null;
  const seconds = Math.max(0, Math.floor(((to === null ? now : Date.parse(to)) - Date.parse(from)) / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return <time>{parts.map(twoDigits).join(":")}</time>;
}
