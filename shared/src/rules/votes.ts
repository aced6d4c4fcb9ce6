import type { VoteResult } from "../model/vote.ts";
import type { VoteEntry } from "./state.ts";

/** Sums of an open vote: what was cast one by one and what rooms counted by hand, by choice. */
export function openCounts(vote: Pick<VoteEntry, "choices" | "cast" | "counted">): number[] {
  const chosen = Object.values(vote.cast);
  const rooms = Object.values(vote.counted).flatMap(({ counts }) => (counts ? [counts] : []));
  return vote.choices.map(
    (_, place) => chosen.filter((choice) => choice === place).length + sum(rooms.map((room) => room[place] ?? 0)),
  );
}

/** The result that sums by choice give: everybody who took part is in exactly one of them (PROTOCOL V5). */
export function voteResult(vote: Pick<VoteEntry, "entitled" | "quorumPercent">, counts: readonly number[]): VoteResult {
  const base = vote.entitled;
  const voted = sum(counts);
  return { counts: [...counts], base, voted, quorumMet: voted * 100 >= vote.quorumPercent * base };
}

/** Votes of one point: how many may vote there, and how many have. */
export interface PointTurnout {
  pointId: string;
  entitled: number;
  voted: number;
}

/** Who has voted by point, for whoever watches an open vote; points without voters are left out. */
export function turnout(vote: Pick<VoteEntry, "voters" | "cast" | "counted">): PointTurnout[] {
  const points = new Map<string, PointTurnout>();
  for (const { id, pointId } of vote.voters) {
    const point = points.get(pointId) ?? { pointId, entitled: 0, voted: vote.counted[pointId]?.ballots ?? 0 };
    point.entitled += 1;
    if (Object.hasOwn(vote.cast, id)) point.voted += 1;
    points.set(pointId, point);
  }
  return [...points.values()];
}

/** Share of `part` in `whole` in percent, to one decimal; 0 of nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
