import type { MinutesSkeleton } from "@diemcau/shared/rules/minutes";
import { voteSentences } from "@diemcau/shared/rules/voteSentence";
import styles from "./MinutesPaper.module.css";

/** Biểu quyết: every vote that was closed, with what it stands on and its numbers. */
export function VotesPart({ skeleton: { votes, timeZone } }: { skeleton: MinutesSkeleton }) {
  if (votes.length === 0) return null;
  return (
    <>
      <h2 className={styles.part}>Biểu quyết</h2>
      {votes.map((vote, index) => {
        const [asked, ...rest] = voteSentences(vote, timeZone);
        return (
          <section key={vote.id} className={styles.section}>
            <h3 className={styles.heading}>
              {index + 1}. {asked}
            </h3>
            {rest.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        );
      })}
    </>
  );
}
