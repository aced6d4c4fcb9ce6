import type { Turn } from "@diemcau/shared/model/floor";
import { isPaused, turnTimer } from "@diemcau/shared/rules/speakingTime";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useServerNow } from "../../features/session/useConference.ts";
import styles from "./TimerRing.module.css";

const radius = 52;
const round = 2 * Math.PI * radius;

/** What is left of a turn as a ring that empties: amber in the last minute, red and full from the end on. */
export function TimerRing({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { used, left, tone } = turnTimer(turn, useServerNow());
  const paused = isPaused(turn);
  const planned = turn.plannedSeconds ?? 0;
  const share = left === null || planned === 0 ? 0 : left <= 0 ? 1 : left / planned;
  const word = paused ? "paused" : left === null ? "used" : left < 0 ? "over" : "left";
  return (
    <div className={styles.ring} data-tone={tone} data-paused={paused} role="timer">
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle className={styles.track} cx="60" cy="60" r={radius} />
        <circle
          className={styles.rest}
          cx="60"
          cy="60"
          r={radius}
          strokeDasharray={`${round * share} ${round}`}
          transform="rotate(-90 60 60)"
        />
      </svg>
      <div className={styles.words}>
        <span>{t(`chair:timer.${word}`)}</span>
        <strong>{duration(left === null ? used : Math.abs(left))}</strong>
        <span>{left !== null && t("chair:timer.used", { time: duration(used) })}</span>
      </div>
    </div>
  );
}
