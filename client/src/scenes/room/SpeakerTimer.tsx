import type { Turn } from "@diemcau/shared/model/floor";
import { turnTimer } from "@diemcau/shared/rules/speakingTime";
import { currentTurn } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import styles from "./overlays.module.css";

/** Time left of who speaks, at the top right: amber in the last minute, red when it is over, each with its word. */
export function SpeakerTimer() {
  const { state } = useConference();
  const turn = currentTurn(state);
  return turn && <RunningTimer turn={turn} />;
}

function RunningTimer({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { used, left, tone } = turnTimer(turn, useServerNow());
  return (
    <div className={styles.timer} data-tone={tone} role="timer">
      <span>{t(left === null ? "room:timer.used" : left > 0 ? "room:timer.left" : "room:timer.over")}</span>
      <strong>{duration(left === null ? used : Math.abs(left))}</strong>
    </div>
  );
}
