import type { VoteResult } from "../model/vote.ts";
import type { VoteEntry } from "./state.ts";

/** Sums of the open ballots, by choice. */
export function castCounts(vote: Pick<VoteEntry, "choices" | "cast">): number[] {
  const chosen = Object.values(vote.cast);
  return vote.choices.map((_, place) => chosen.filter((choice) => choice === place).length);
}

/** How many have taken part so far: ballots, and what rooms counted by hand. */
export function votedSoFar(vote: Pick<VoteEntry, "cast" | "counted">): number {
  return Object.keys(vote.cast).length + sum(Object.values(vote.counted).flat());
}

/** The result of a vote: `cast` are the sums of its ballots, to which what was counted by hand is added (PROTOCOL V5). */
export function voteResult(vote: VoteEntry, cast: readonly number[]): VoteResult {
  const counted = Object.values(vote.counted);
  const counts = vote.choices.map((_, place) => (cast[place] ?? 0) + sum(counted.map((room) => room[place] ?? 0)));
  const base = vote.voters.length;
  const voted = votedSoFar(vote);
  return { counts, base, voted, quorumMet: voted * 100 >= vote.quorumPercent * base };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
