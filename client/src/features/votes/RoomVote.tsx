import type { DeskVoter, DeskView } from "@diemcau/shared/rules/desk";
import type { VoteEntry } from "@diemcau/shared/rules/state";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../session/useDesk.ts";
import { Button } from "../../components/plain/Button.tsx";
import { HandCountForm } from "./HandCountForm.tsx";
import styles from "./RoomVote.module.css";
import { useOpenVote } from "./useOpenVote.ts";
import { VoterBooth } from "./VoterBooth.tsx";
import { VoterChoice } from "./VoterChoice.tsx";

/** The open vote at a room's desk: everybody entitled votes here one after another, or the room counts by hand. Nothing when none is open. */
export function RoomVote({ pointId }: { pointId: string }) {
  const vote = useOpenVote();
  const desk = useDesk();
  const own = desk?.vote;
  if (!vote || !own || own.voteId !== vote.id) return null;
  return <OwnVote key={vote.id} pointId={pointId} vote={vote} own={own} />;
}

function OwnVote({ pointId, vote, own }: { pointId: string; vote: VoteEntry; own: NonNullable<DeskView["vote"]> }) {
  const { t } = useTranslation();
  const [voter, setVoter] = useState<DeskVoter | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [counting, setCounting] = useState(false);
  const { voters, counted } = own;
  const waiting = voters.filter(({ voted }) => !voted);
  const only = vote.by === "point" ? waiting[0] : undefined;
  const begun = waiting.length < voters.length;
  return (
    <section className={styles.vote} aria-label={t("votes:title")}>
      <header className={styles.head}>
        <h2>{vote.question}</h2>
        <p>
          {t(vote.secret ? "votes:secret" : "votes:public")} · {t(`votes:by.${vote.by}`)}
        </p>
      </header>
      {body()}
      {vote.by === "person" && voters.length > 0 && <p className={styles.note}>{t("votes:fixed")}</p>}
    </section>
  );

  function body() {
    if (voters.length === 0) return <p>{t("votes:room.nobody")}</p>;
    if (counting)
      return (
        <HandCountForm
          pointId={pointId}
          vote={vote}
          entitled={voters.length}
          known={counted?.counts ?? null}
          onDone={() => setCounting(false)}
        />
      );
    if (counted)
      return (
        <div className={styles.row}>
          <p role="status">{t("votes:room.counted", { ballots: counted.ballots })}</p>
          {!vote.secret && <Button onClick={() => setCounting(true)}>{t("votes:room.recount")}</Button>}
        </div>
      );
    if (waiting.length === 0) return <p role="status">{t("votes:room.all", { count: voters.length })}</p>;
    const chosen = only ?? voter;
    if (chosen)
      return (
        <VoterBooth
          key={chosen.id}
          pointId={pointId}
          vote={vote}
          voter={chosen}
          onBack={only ? null : () => setVoter(null)}
          onVoted={() => {
            setLast(chosen.name);
            setVoter(null);
          }}
        >
          {only && countButton()}
        </VoterBooth>
      );
    return (
      <>
        {last !== null && <p role="status">{t("votes:room.done", { name: last })}</p>}
        <VoterChoice voters={voters} onChoose={setVoter} />
        {!begun && countButton()}
      </>
    );
  }

  function countButton() {
    return (
      <Button className={styles.aside} onClick={() => setCounting(true)}>
        {t("votes:room.countOpen")}
      </Button>
    );
  }
}
