import { currentTurn } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { useCommand, useConference } from "../../features/session/useConference.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import styles from "./cards.module.css";

/** Who of this room waits for the floor, at which place, and how to withdraw. */
export function OwnRequests({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const turn = currentTurn(state);
  const own = state.queue.flatMap((request, place) => (request.pointId === pointId ? [{ request, place }] : []));
  const withdraw = (requestId: string) => void command("floor.withdraw", { requestId });
  const first = own[0]?.request.id;
  useKeys({ r: first ? () => withdraw(first) : undefined });
  const speaking = turn?.pointId === pointId ? turn.speaker.name : null;
  return (
    <section className={styles.card}>
      <h2>{t("room:request.own")}</h2>
      {speaking && <p className={styles.speaking}>{t("room:request.speaking", { name: speaking })}</p>}
      {own.length === 0 && !speaking && <p>{t("room:request.empty")}</p>}
      <ul className={styles.list}>
        {own.map(({ request, place }) => (
          <li key={request.id}>
            <div>
              <strong>{request.speaker.name}</strong>
              <span>{[request.speaker.title, request.subject].filter(Boolean).join(" · ")}</span>
              <span>{t("room:request.place", { place: place + 1, of: state.queue.length })}</span>
            </div>
            <Button shortcut={request.id === first ? "R" : undefined} onClick={() => withdraw(request.id)}>
              {t("room:request.withdraw")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
