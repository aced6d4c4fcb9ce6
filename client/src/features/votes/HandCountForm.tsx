import type { VoteEntry } from "@diemcau/shared/rules/state";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { useCommand } from "../session/useConference.ts";
import styles from "./RoomVote.module.css";

interface Props {
  pointId: string;
  vote: VoteEntry;
  entitled: number;
  /** The count to correct, by choice. */
  known: number[] | null;
  onDone: () => void;
}

/** Hands counted in a room, choice by choice; what is more than there are people is said before it is sent. */
export function HandCountForm({ pointId, vote, entitled, known, onDone }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const [counts, setCounts] = useState(() => vote.choices.map((_, place) => known?.[place] ?? 0));
  const [sending, setSending] = useState(false);
  const sum = counts.reduce((all, count) => all + count, 0);
  const over = sum > entitled;
  const set = (place: number, count: number) =>
    setCounts((now) => now.map((old, at) => (at === place ? Math.min(9999, Math.max(0, count)) : old)));

  async function send(event: FormEvent) {
    event.preventDefault();
    setSending(true);
    const reply = await command("vote.count", { pointId, voteId: vote.id, counts });
    setSending(false);
    if (reply.ok) onDone();
  }
  return (
    <form className={styles.hand} onSubmit={(event) => void send(event)} aria-label={t("votes:hand.title")}>
      {vote.choices.map((choice, place) => (
        <div key={choice} className={styles.counter}>
          <span>{choice}</span>
          <Button aria-label={t("votes:hand.less", { choice })} onClick={() => set(place, (counts[place] ?? 0) - 1)}>
            −
          </Button>
          <input
            aria-label={choice}
            inputMode="numeric"
            value={counts[place] ?? 0}
            onChange={({ target }) => set(place, Number(target.value.replace(/\D/g, "").slice(0, 4)))}
          />
          <Button aria-label={t("votes:hand.more", { choice })} onClick={() => set(place, (counts[place] ?? 0) + 1)}>
            +
          </Button>
        </div>
      ))}
      <p className={over ? styles.fault : undefined} role={over ? "alert" : undefined}>
        {over ? t("votes:hand.over", { entitled }) : t("votes:hand.of", { sum, entitled })}
      </p>
      {vote.secret ? <p>{t("votes:hand.final")}</p> : known && <p>{t("votes:hand.takeBack")}</p>}
      <div className={styles.row}>
        <Button type="submit" look="action" disabled={over || sending || (sum === 0 && known === null)}>
          {t("votes:hand.send")}
        </Button>
        <Button disabled={sending} onClick={onDone}>
          {t("common:cancel")}
        </Button>
      </div>
    </form>
  );
}
