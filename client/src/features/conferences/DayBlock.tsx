import { clockParts } from "@diemcau/shared/text/time";
import styles from "./DayBlock.module.css";

/** The day of a conference as a leaf of a calendar. */
export function DayBlock({ at, timeZone }: { at: string; timeZone: string }) {
  const { day, month, year } = clockParts(at, timeZone);
  return (
    <span className={styles.day} aria-hidden="true">
      <strong>{day}</strong>
      <span>
        {month}/{year}
      </span>
    </span>
  );
}
