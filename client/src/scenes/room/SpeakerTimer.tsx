import type { Turn } from "@diemcau/shared/model/floor";
import { isPaused, turnTimer } from "@diemcau/shared/rules/speakingTime";
import { runningTurns } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import { shownTurns } from "./shownTurns.ts";
import styles from "./overlays.module.css";

/** Time left of who speaks: amber in the last minute, red when it is over, each with its word; an interposed question on top. */
export function SpeakerTimer() {
  const { state } = useConference();
  return shownTurns(runningTurns(state)).map((turn) => <RunningTimer key={turn.id} turn={turn} />);
}

function RunningTimer({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { used, left, tone } = turnTimer(turn, useServerNow());
  const paused = isPaused(turn);
  const question = turn.interposedIn !== null;
  const word = left === null ? "used" : left > 0 ? "left" : "over";
  return (
    <div className={styles.timer} data-tone={tone} data-paused={paused} role="timer">
      {question && <span>{t("room:timer.question")}</span>}
      <span>{t(paused ? "room:timer.paused" : `room:timer.${word}`)}</span>
      <strong>{duration(left === null ? used : Math.abs(left))}</strong>
    </div>
  );
}
