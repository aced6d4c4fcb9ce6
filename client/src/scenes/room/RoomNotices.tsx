import { findPoint } from "@diemcau/shared/rules/state";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useConference } from "../../features/session/useConference.ts";
import styles from "./overlays.module.css";

/** What concerns this room alone, at the top left: it comes next, it is muted, its link is weak, the operator talks to it. */
export function RoomNotices({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const link = useSyncExternalStore(session.reception.subscribe, session.reception.getSnapshot);
  const talks = useOperatorTalks();
  const called = state.queue.filter((request) => request.pointId === pointId && request.calledAt !== null);
  const weak = link.receivesSoundOnly
    ? "receivesSoundOnly"
    : link.sendsSoundOnly
      ? "sendsSoundOnly"
      : link.state === "weak"
        ? "weak"
        : null;
  return (
    <div className={styles.notices} role="status">
      {talks !== null && <p data-tone="talk">{t("room:notice.talks", { name: talks })}</p>}
      {called.map(({ id, speaker }) => (
        <p key={id} data-tone="next">
          <strong>{t("room:signal.next")}</strong> {t("room:notice.next", { name: speaker.name })}
        </p>
      ))}
      {findPoint(state, pointId)?.muted && <p data-tone="bad">✕ {t("room:notice.muted")}</p>}
      {weak && <p data-tone="warning">◐ {t(`room:notice.${weak}`)}</p>}
    </div>
  );
}

/** Who of the operators talks to this room alone now. */
function useOperatorTalks(): string | null {
  const { session } = useConference();
  const [operator, setOperator] = useState<string | null>(null);
  useEffect(() => session.on("media.talkback", (talk) => setOperator(talk.operator)), [session]);
  return operator;
}
