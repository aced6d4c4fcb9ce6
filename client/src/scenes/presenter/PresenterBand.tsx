import type { Turn } from "@diemcau/shared/model/floor";
import type { PersonFacts } from "@diemcau/shared/model/person";
import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { isPaused, turnTimer } from "@diemcau/shared/rules/speakingTime";
import { findPoint } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import styles from "./PresenterBand.module.css";

interface Props {
  person: PersonFacts;
  device: PairedDevice;
  turn: Turn | null;
  called: boolean;
}

/** Across the page: speaking with its time, next, or waiting, as colour and word; whose machine this is beside it. */
export function PresenterBand({ person, device, turn, called }: Props) {
  const { t } = useTranslation();
  const { state, link } = useConference();
  const muted = findPoint(state, device.pointId)?.muted ?? false;
  const signal = link !== "live" ? "lost" : turn ? "onAir" : called ? "next" : "waiting";
  const word = signal === "onAir" ? t("presenters:page.speaking") : t(`room:signal.${signal}`);
  const means =
    signal === "lost"
      ? t("room:signalMeans.lost")
      : signal === "onAir"
        ? t(muted ? "presenters:page.muted" : "presenters:page.means")
        : called
          ? t("presenters:page.called")
          : state.status === "planned"
            ? t("presenters:page.notStarted")
            : t(state.status === "ended" ? "presenters:page.ended" : "presenters:page.waiting");
  return (
    <header className={styles.band} data-signal={signal}>
      <div role="status">
        <strong>{word}</strong>
        <span>{means}</span>
      </div>
      {turn && <Timer turn={turn} />}
      <p>
        <b>{person.name}</b> {t("presenters:page.at", { point: device.pointName })}
        <span>{device.conferenceTitle}</span>
      </p>
    </header>
  );
}

function Timer({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { used, left, tone } = turnTimer(turn, useServerNow());
  return (
    <div className={styles.timer} role="timer" data-tone={tone}>
      <span>
        {isPaused(turn)
          ? t("presenters:page.paused")
          : t(left === null ? "room:timer.used" : left > 0 ? "room:timer.left" : "room:timer.over")}
      </span>
      <strong>{duration(left === null ? used : Math.abs(left))}</strong>
    </div>
  );
}
