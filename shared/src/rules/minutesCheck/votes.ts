import { factWords } from "../minutesFacts.ts";
import type { VoteEntry } from "../state.ts";
import { type CheckedText, type Doubt, doubtAt, type Sentence } from "./doubt.ts";

/** Numbers beside a vote's choices that no closed vote has. */
export function doubtfulVotes({ sentences, state }: CheckedText): Doubt[] {
  const closed = state.votes.filter(({ result }) => result !== null);
  return sentences.flatMap((sentence) => {
    const asked = closed.filter(({ question }) => sentence.text.includes(question));
    const votes = asked.length > 0 ? asked : closed;
    const doubts = votes.map((vote) => countsOf(sentence, vote));
    // Where several votes are meant by turns, one that fits is enough.
    if (doubts.length === 0 || doubts.some((found) => found.length === 0)) return [];
    const alone = votes.length === 1;
    const says = votes.map(({ id }) => factWords({ of: "vote", voteId: id }, state) ?? "").join(" | ");
    return (doubts[0] ?? []).map(({ index, text, right }) =>
      doubtAt(sentence, { index, text }, { kind: "vote", says, instead: alone ? { text: right } : null }),
    );
  });
}

/** Numbers that stand beside a choice and aren't its own: "12 tán thành", "12/13 phiếu tán thành", "Tán thành: 12". */
function countsOf({ text }: Sentence, { choices, result }: VoteEntry) {
  const rest = { text };
  return [...choices.entries()]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([place, choice]) => {
      const right = result?.counts[place] ?? 0;
      const name = choice.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}/,.])(\\d{1,5})(?:\\s*/\\s*\\d{1,5})?\\s+(?:(?:phiếu|ý kiến|đại biểu|điểm cầu|đồng chí|người)\\s+)?${name}(?!\\p{L})|(?<!\\p{L})${name}:\\s*(\\d{1,5})(?![\\d%,])`,
        "giu",
      );
      const found = [...rest.text.matchAll(pattern)];
      // "tán thành" is part of "không tán thành": what a longer name took is gone.
      rest.text = rest.text.replace(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "giu"), (whole) =>
        "·".repeat(whole.length),
      );
      return found.flatMap((match) => {
        const digits = match[1] ?? match[2] ?? "";
        if (Number(digits) === right) return [];
        const index = match.index + match[0].indexOf(digits);
        return [{ index, text: digits, right: String(right).padStart(2, "0") }];
      });
    });
}
