import { officialTime, twoDigits } from "../text/time.ts";
import type { MinutesVote } from "./minutes.ts";
import { percent } from "./votes.ts";

/**
 * A vote as the minutes tell it: the question, how it was held and who took part, and each choice with its number and share of those
 * entitled. Vietnamese whatever the page's language.
 */
export function voteSentences(vote: MinutesVote, timeZone: string): string[] {
  const { question, choices, secret, by, quorumPercent, closedAt, result } = vote;
  const who = by === "point" ? "điểm cầu" : "đại biểu";
  const way = secret ? "Biểu quyết kín" : "Biểu quyết công khai";
  const at = closedAt === null ? "" : `, kết thúc lúc ${officialTime(closedAt, timeZone)}`;
  const part = `${twoDigits(result.voted)}/${twoDigits(result.base)} ${who} được biểu quyết đã tham gia (${share(result.voted, result.base)})`;
  const quorum =
    quorumPercent === 0 ? "" : `, ${result.quorumMet ? "đạt" : "không đạt"} tỷ lệ tối thiểu ${quorumPercent}%`;
  return [
    question,
    `${way}${at}: ${part}${quorum}.`,
    ...choices.map((choice, place) => {
      const count = result.counts[place] ?? 0;
      return `${choice}: ${twoDigits(count)} (${share(count, result.base)}).`;
    }),
  ];
}

/** 88,9% as Vietnamese writes it. */
function share(part: number, whole: number): string {
  return `${String(percent(part, whole)).replace(".", ",")}%`;
}
