import type { VoteEntry } from "@diemcau/shared/rules/state";
import { percent } from "@diemcau/shared/rules/votes";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import { shareText } from "./shareText.ts";
import styles from "./VoteCard.module.css";

/** Questions of more letters than these are set smaller. */
const longQuestion = 90;
const veryLongQuestion = 200;

/** More choices than these stand in two columns. */
const manyChoices = 5;

/** A vote on the programme, filling its box: question, choices, how many have voted; after its end the numbers. */
export function VoteCard({ voteId }: { voteId: string }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const vote = state.votes.find(({ id }) => id === voteId);
  if (!vote) return <div className={styles.card} />;
  const { question, choices, result, entitled } = vote;
  return (
    <section className={styles.card} aria-label={t("votes:title")} style={{ "--rows": choices.length }}>
      <p className={styles.kind}>
        {t(result ? "votes:card.result" : "votes:card.taking")} · {t(vote.secret ? "votes:secret" : "votes:public")}
      </p>
      <h1 className={styles.question} data-size={sizeOf(question)}>
        {question}
      </h1>
      <ul className={styles.choices} data-many={choices.length > manyChoices}>
        {choices.map((choice, place) => (
          <Choice key={choice} choice={choice} count={result?.counts[place] ?? null} base={entitled} />
        ))}
      </ul>
      <p className={styles.foot}>
        <strong>{t("votes:card.voted", { voted: result?.voted ?? vote.voted, entitled })}</strong>
        {result && vote.quorumPercent > 0 && <Quorum vote={vote} met={result.quorumMet} />}
      </p>
    </section>
  );
}

function Choice({ choice, count, base }: { choice: string; count: number | null; base: number }) {
  const { t } = useTranslation();
  return (
    <li>
      <span className={styles.bar} style={{ inlineSize: `${count === null ? 0 : percent(count, base)}%` }} />
      <span className={styles.choice}>{choice}</span>
      {count !== null && (
        <span className={styles.count}>
          <strong>{count}</strong> {t("votes:percent", { share: shareText(count, base) })}
        </span>
      )}
    </li>
  );
}

function Quorum({ vote, met }: { vote: VoteEntry; met: boolean }) {
  const { t } = useTranslation();
  return (
    <span data-met={met}>{t(met ? "votes:card.quorum" : "votes:card.noQuorum", { percent: vote.quorumPercent })}</span>
  );
}

function sizeOf(question: string): "short" | "long" | "veryLong" {
  if (question.length <= longQuestion) return "short";
  return question.length <= veryLongQuestion ? "long" : "veryLong";
}
