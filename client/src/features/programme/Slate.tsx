import { clockTime, duration, shortDate } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useConference, useServerNow } from "../session/useConference.ts";
import styles from "./Slate.module.css";

/** Titles of more letters than this are set smaller. */
const long = 110;

/** What the rooms see while nothing is on air: title, place, time, and how long until the start. */
export function Slate() {
  const { t } = useTranslation();
  const { state } = useConference();
  const now = useServerNow(1000);
  const { conference, status } = state;
  if (!conference) return null;
  const { title, place, startsAt, timeZone, hostUnit } = conference;
  const left = Math.ceil((Date.parse(startsAt) - now) / 1000);
  return (
    <div className={styles.slate}>
      <p className={styles.unit}>{hostUnit.name}</p>
      <h1 className={styles.title} data-long={title.length > long}>
        {title}
      </h1>
      <p className={styles.facts}>
        {clockTime(startsAt, timeZone)}, {shortDate(startsAt, timeZone)} · {place}
      </p>
      <p className={styles.note}>{note()}</p>
    </div>
  );

  function note(): string {
    if (status === "ended") return t("programme:ended");
    if (status === "running") return t("programme:pause");
    if (left <= 0) return t("programme:soon");
    return left > 86_400 ? t("programme:notYet") : t("programme:startsIn", { time: duration(left) });
  }
}
