import { isPaused } from "@diemcau/shared/rules/speakingTime";
import { currentTurn, hostPoint, runningTurns } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { Panel } from "../directing/Panel.tsx";
import { useConference } from "../session/useConference.ts";
import { ModeSwitch } from "./ModeSwitch.tsx";
import { OtherHolder } from "./OtherHolder.tsx";
import styles from "./SpeakerCard.module.css";
import { TurnHead } from "./TurnHead.tsx";

/** Who has the floor, for how long, and what is done with the turn. It keeps its height while nobody speaks. */
export function SpeakerCard() {
  const { t } = useTranslation();
  const { state } = useConference();
  const turn = currentTurn(state);
  const others = runningTurns(state).slice(0, -1).reverse();
  const paused = turn !== null && isPaused(turn);
  return (
    <Panel
      heading={t("floor:speaker.heading")}
      tone={turn ? "onAir" : "plain"}
      aside={
        <ActionButton action="statistics" tone="quiet" title={t("floor:statistics.hint")}>
          {t("floor:statistics.short")}
        </ActionButton>
      }
    >
      <div className={styles.card}>
        {turn ? <TurnHead turn={turn} /> : <Nobody />}
        <div className={styles.foot}>
          <ActionButton action="extendTurn" title={t("floor:speaker.extendHint")}>
            {t("floor:speaker.extend")}
          </ActionButton>
          <ActionButton
            action="pauseTurn"
            tone="held"
            pressed={paused}
            title={t(`floor:speaker.${paused ? "continueHint" : "pauseHint"}`)}
          >
            {t(paused ? "floor:speaker.continue" : "floor:speaker.pause")}
          </ActionButton>
          <ActionButton action="endTurn">{t("floor:speaker.end")}</ActionButton>
        </div>
        {others.length > 0 && (
          <ul className={styles.others}>
            {others.map((other) => (
              <OtherHolder key={other.id} turn={other} />
            ))}
          </ul>
        )}
        <ModeSwitch />
      </div>
    </Panel>
  );
}

function Nobody() {
  const { t } = useTranslation();
  const { state } = useConference();
  const host = hostPoint(state);
  const { status, floorMode } = state;
  const spoken = state.turns.filter((turn) => !turn.undone).length;
  return (
    <div className={styles.nobody}>
      <strong>{t(status === "ended" ? "floor:speaker.ended" : "floor:speaker.nobody")}</strong>
      {status === "planned" && <span>{t("floor:speaker.nobodyHeard")}</span>}
      {status === "running" && floorMode === "free" && <span>{t("floor:speaker.allHeard")}</span>}
      {status === "running" && floorMode !== "free" && host && (
        <span>{t("floor:speaker.hostHeard", { point: host.name })}</span>
      )}
      {status === "ended" && <span>{t("floor:speaker.turns", { count: spoken })}</span>}
    </div>
  );
}
