import {
  incidentKinds,
  type RehearsalSpeed,
  rehearsalSpeeds,
  type RehearsalView,
} from "@diemcau/shared/protocol/rehearsal";
import { duration } from "@diemcau/shared/text/time";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useConfirm } from "../forms/useConfirm.tsx";
import { useConference } from "../session/useConference.ts";
import styles from "./RehearsalStrip.module.css";
import { type StripAction, useStripKeys } from "./useStripKeys.ts";
import { useRehearsal, useWipeRehearsal } from "./useRehearsal.ts";

/** Above the board of a rehearsal: its time, speed and who leads, one incident by hand, and its end. */
export function RehearsalStrip({ conferenceId, rehearsalId }: { conferenceId: string; rehearsalId: string }) {
  const { view, control } = useRehearsal(conferenceId, rehearsalId);
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state } = useConference();
  const [chosen, setChosen] = useState<string | null>(null);
  const { ask, dialog } = useConfirm();
  const wipe = useWipeRehearsal();
  const rooms = state.points.filter(({ simulated, id }) => simulated || id === chosen);
  const pointId = chosen ?? rooms.find(({ kind }) => kind === "bridge")?.id ?? null;

  const askWipe = () =>
    ask({
      title: t("rehearsal:askWipe.title"),
      text: t("rehearsal:askWipe.text"),
      action: t("rehearsal:askWipe.action"),
      onConfirm: async () => {
        if (await wipe(conferenceId, rehearsalId)) void navigate("/");
      },
    });
  const act = (action: StripAction) => {
    if (!view) return;
    switch (action) {
      case "pause":
        return control({ action: view.state === "running" ? "pause" : "resume" });
      case "faster":
        return control({ action: "speed", speed: faster(view.speed) });
      case "wipe":
        return askWipe();
      case "autopilot":
        return control({ action: "autopilot", on: !view.autopilot });
      default:
        if (pointId) control({ action: "incident", kind: action, pointId });
    }
  };
  useStripKeys(act);

  return (
    <section className={styles.strip} aria-label={t("rehearsal:strip")}>
      <Standing view={view} />
      <button
        type="button"
        className={styles.button}
        disabled={!view || view.state === "over"}
        onClick={() => act("pause")}
      >
        {t(view?.state === "running" ? "rehearsal:pause" : "rehearsal:resume")}
        <kbd>Alt P</kbd>
      </button>
      <span className={styles.group} role="group" aria-label={t("rehearsal:speed")}>
        {rehearsalSpeeds.map((speed) => (
          <button
            key={speed}
            type="button"
            className={styles.button}
            aria-pressed={view?.speed === speed}
            onClick={() => control({ action: "speed", speed })}
          >
            {t("rehearsal:times", { speed })}
          </button>
        ))}
        <kbd className={styles.key}>Alt S</kbd>
      </span>
      <button
        type="button"
        className={styles.button}
        aria-pressed={view?.autopilot === true}
        title={t("rehearsal:autopilotHint")}
        onClick={() => act("autopilot")}
      >
        {t("rehearsal:autopilot")}
        <kbd>Alt A</kbd>
      </button>
      <label className={styles.at}>
        <span>{t("rehearsal:incidentAt")}</span>
        <select value={pointId ?? ""} onChange={(event) => setChosen(event.target.value)}>
          {rooms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {incidentKinds.map((kind, place) => (
        <button key={kind} type="button" className={styles.button} disabled={!pointId} onClick={() => act(kind)}>
          {t(`rehearsal:incident.${kind}`)}
          <kbd>Alt {place + 1}</kbd>
        </button>
      ))}
      <button type="button" className={styles.button} aria-label={t("rehearsal:wipe")} onClick={askWipe}>
        {t("rehearsal:wipeShort")}
        <kbd>Alt X</kbd>
      </button>
      {/* The board doesn't know of this dialog: its keys must not go on to the board. */}
      <div role="presentation" onKeyDown={(event) => event.stopPropagation()}>
        {dialog}
      </div>
    </section>
  );
}

/** The next speed; after the fastest the slowest again. */
function faster(speed: RehearsalSpeed): RehearsalSpeed {
  return rehearsalSpeeds[(rehearsalSpeeds.indexOf(speed) + 1) % rehearsalSpeeds.length] ?? 1;
}

function Standing({ view }: { view: RehearsalView | null }) {
  const { t } = useTranslation();
  if (!view) return <span className={styles.standing} />;
  return (
    <span className={styles.standing} role="status" data-state={view.state}>
      <strong>{t(`rehearsal:state.${view.state}`)}</strong> <time>{duration(view.seconds)}</time>
      <span className={styles.joined} title={t("rehearsal:joined", { joined: view.joined, points: view.points })}>
        {view.joined}/{view.points}
      </span>
    </span>
  );
}
