import type { Turn } from "@diemcau/shared/model/floor";
import { turnTimer } from "@diemcau/shared/rules/speakingTime";
import { currentTurn, hostPoint } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { Panel } from "../directing/Panel.tsx";
import { useConference, useServerNow } from "../session/useConference.ts";
import styles from "./SpeakerCard.module.css";

/** Who has the floor, for how long, and the end of the turn. It keeps its height while nobody speaks. */
export function SpeakerCard() {
  const { t } = useTranslation();
  const { state } = useConference();
  const turn = currentTurn(state);
  return (
    <Panel heading={t("floor:speaker.heading")} tone={turn ? "onAir" : "plain"}>
      <div className={styles.card}>
        {turn ? <Speaker turn={turn} /> : <Nobody />}
        <div className={styles.foot}>
          {turn ? <Timer turn={turn} /> : <span />}
          <ActionButton action="endTurn">{t("floor:speaker.end")}</ActionButton>
        </div>
      </div>
    </Panel>
  );
}

function Speaker({ turn: { speaker, pointName } }: { turn: Turn }) {
  return (
    <div className={styles.who}>
      <strong>{speaker.name}</strong>
      <span title={speaker.title}>{[pointName, speaker.title].filter(Boolean).join(" · ")}</span>
    </div>
  );
}

function Nobody() {
  const { t } = useTranslation();
  const { state } = useConference();
  const host = hostPoint(state);
  const { status } = state;
  const spoken = state.turns.filter((turn) => !turn.undone).length;
  return (
    <div className={styles.nobody}>
      <strong>{t(status === "ended" ? "floor:speaker.ended" : "floor:speaker.nobody")}</strong>
      {status === "planned" && <span>{t("floor:speaker.nobodyHeard")}</span>}
      {status === "running" && host && <span>{t("floor:speaker.hostHeard", { point: host.name })}</span>}
      {status === "ended" && <span>{t("floor:speaker.turns", { count: spoken })}</span>}
    </div>
  );
}

function Timer({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { used, left, tone } = turnTimer(turn, useServerNow());
  return (
    <div className={styles.timer} data-tone={tone} role="timer">
      <strong>{duration(used)}</strong>
      <div>
        {turn.plannedSeconds !== null && <span>{t("floor:speaker.of", { time: duration(turn.plannedSeconds) })}</span>}
        {left !== null && tone !== "calm" && (
          <em>
            {t(tone === "over" ? "floor:speaker.over" : "floor:speaker.left", { time: duration(Math.abs(left)) })}
          </em>
        )}
      </div>
    </div>
  );
}
