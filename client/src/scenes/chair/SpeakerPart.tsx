import type { Turn } from "@diemcau/shared/model/floor";
import { isPaused } from "@diemcau/shared/rules/speakingTime";
import { currentTurn, hostPoint, runningTurns } from "@diemcau/shared/rules/state";
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { commandOf } from "../../features/directing/commandOf.ts";
import { keys } from "../../features/directing/keyMap.ts";
import { ProgrammeView } from "../../features/programme/ProgrammeView.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { ChairButton } from "./ChairButton.tsx";
import styles from "./ChairDesk.module.css";
import { Holder } from "./Holder.tsx";
import { Modes } from "./Modes.tsx";
import looks from "./SpeakerPart.module.css";
import { TimerRing } from "./TimerRing.tsx";

/** Who speaks, for how long still, and what the chair does with the turn. It keeps its size while nobody speaks. */
export function SpeakerPart() {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const turn = currentTurn(state);
  const others = runningTurns(state).slice(0, -1).reverse();
  const paused = turn !== null && isPaused(turn);
  const command = (action: "extendTurn" | "pauseTurn" | "endTurn") => commandOf(action, state, session.now());
  return (
    <section className={`${styles.part} ${styles.speaker}`} aria-label={t("floor:speaker.heading")}>
      <div className={looks.top}>
        {turn ? <TimerRing turn={turn} /> : <div className={looks.noRing} />}
        {turn ? <Speaker turn={turn} /> : <Nobody />}
        <div className={looks.picture}>
          <ProgrammeView />
        </div>
      </div>
      {others.length > 0 && (
        <ul className={looks.others}>
          {others.map((other) => (
            <Holder key={other.id} turn={other} />
          ))}
        </ul>
      )}
      <div className={looks.acts}>
        <ChairButton command={command("extendTurn")} icon={<IconPlus size={20} />} keyLabel={keys.extendTurn.label}>
          {t("chair:extend")}
        </ChairButton>
        <ChairButton
          command={command("pauseTurn")}
          icon={paused ? <IconPlayerPlay size={20} /> : <IconPlayerPause size={20} />}
          keyLabel={keys.pauseTurn.label}
          pressed={paused}
        >
          {t(paused ? "chair:continue" : "chair:pause")}
        </ChairButton>
        <ChairButton
          command={command("endTurn")}
          tone="end"
          icon={<IconPlayerStop size={20} />}
          keyLabel={keys.endTurn.label}
        >
          {t("chair:end")}
        </ChairButton>
      </div>
      <Modes />
    </section>
  );
}

function Speaker({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { speaker, pointName, kind, subject } = turn;
  return (
    <div className={looks.who}>
      <em>{t(`floor:kind.${kind}`)}</em>
      <strong>{speaker.name}</strong>
      <span>{[speaker.title, speaker.unit || pointName].filter(Boolean).join(" – ")}</span>
      {subject && <small>{subject}</small>}
    </div>
  );
}

function Nobody() {
  const { t } = useTranslation();
  const { state } = useConference();
  const host = hostPoint(state);
  return (
    <div className={looks.who}>
      <strong>{t(state.status === "ended" ? "floor:speaker.ended" : "floor:speaker.nobody")}</strong>
      {state.status === "planned" && <span>{t("chair:notStarted")}</span>}
      {state.status === "running" && state.floorMode === "free" && <span>{t("floor:speaker.allHeard")}</span>}
      {state.status === "running" && state.floorMode !== "free" && host && (
        <span>{t("floor:speaker.hostHeard", { point: host.name })}</span>
      )}
    </div>
  );
}
