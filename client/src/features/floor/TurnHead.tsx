import type { Turn } from "@diemcau/shared/model/floor";
import { isPaused, turnTimer } from "@diemcau/shared/rules/speakingTime";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useServerNow } from "../session/useConference.ts";
import styles from "./SpeakerCard.module.css";

/** Who leads now, and their clock. */
export function TurnHead({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { speaker, pointName } = turn;
  const kind = turn.kind === "speech" ? "" : t(`floor:kind.${turn.kind}`);
  return (
    <div className={styles.head}>
      <div className={styles.who}>
        <strong>{speaker.name}</strong>
        <span title={speaker.title}>{[kind, pointName, speaker.title].filter(Boolean).join(" · ")}</span>
      </div>
      <TurnClock turn={turn} />
    </div>
  );
}

function TurnClock({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { used, left, tone } = turnTimer(turn, useServerNow());
  const paused = isPaused(turn);
  return (
    <div className={styles.timer} data-tone={tone} data-paused={paused} role="timer">
      <strong>{duration(used)}</strong>
      <span>
        {paused && <em>{t("floor:speaker.paused")}</em>}
        {!paused && tone !== "calm" && left !== null && (
          <em>
            {t(tone === "over" ? "floor:speaker.over" : "floor:speaker.left", { time: duration(Math.abs(left)) })}
          </em>
        )}
        {!paused && tone === "calm" && turn.plannedSeconds !== null && (
          <>{t("floor:speaker.of", { time: duration(turn.plannedSeconds) })}</>
        )}
      </span>
    </div>
  );
}
