import type { DeskVoter } from "@diemcau/shared/rules/desk";
import type { VoteEntry } from "@diemcau/shared/rules/state";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { useCommand } from "../session/useConference.ts";
import styles from "./RoomVote.module.css";

interface Props {
  pointId: string;
  vote: VoteEntry;
  voter: DeskVoter;
  /** Back to the names; absent where the point itself votes. */
  onBack: (() => void) | null;
  onVoted: () => void;
  children?: ReactNode;
}

/** One voter's moment: choose, confirm. Nothing of the choice stays on screen or in the page once it is sent. */
export function VoterBooth({ pointId, vote, voter, onBack, onVoted, children }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const [choice, setChoice] = useState<number | null>(null);
  const [sending, setSending] = useState(false);
  const chosen = choice === null ? undefined : vote.choices[choice];

  async function send(place: number) {
    setSending(true);
    const reply = await command("vote.cast", { pointId, voteId: vote.id, voterId: voter.id, choice: place });
    setSending(false);
    if (reply.ok) onVoted();
  }
  if (choice !== null && chosen !== undefined)
    return (
      <div className={styles.confirm}>
        <Button look="action" size="large" disabled={sending} onClick={() => void send(choice)}>
          {sending ? t("votes:room.sending") : t("votes:room.confirm", { choice: chosen })}
        </Button>
        <Button disabled={sending} onClick={() => setChoice(null)}>
          {t("votes:room.back")}
        </Button>
      </div>
    );
  return (
    <>
      <p className={styles.ask}>{onBack ? t("votes:room.choose", { name: voter.name }) : t("votes:room.whoPoint")}</p>
      <div className={styles.choices}>
        {vote.choices.map((name, place) => (
          <Button key={name} size="large" onClick={() => setChoice(place)}>
            {name}
          </Button>
        ))}
      </div>
      {onBack && (
        <Button className={styles.aside} look="quiet" onClick={onBack}>
          {t("votes:room.notMe")}
        </Button>
      )}
      {children}
    </>
  );
}
