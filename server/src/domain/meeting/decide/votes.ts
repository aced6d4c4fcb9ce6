import type { Vote, Voter } from "@diemcau/shared/model/vote";
import type { VoteInput } from "@diemcau/shared/model/vote";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceState, VoteEntry } from "@diemcau/shared/rules/state";
import { castCounts, voteResult } from "@diemcau/shared/rules/votes";
import type { Decider } from "../decision.ts";
import { pointFacts, requirePoint, requireRunning } from "../facts.ts";

/** PROTOCOL V1 */
export const openVote: Decider<VoteInput> = ({ state, newId }, input) => {
  requireRunning(state);
  if (state.votes.some(({ result }) => result === null)) throw new AppError("vote.another");
  const vote: Vote = { ...input, id: newId(), voters: votersOf(state, input.by) };
  if (vote.voters.length === 0) throw new AppError("vote.nobody");
  return { events: [{ type: "vote.opened", vote }], ids: [vote.id] };
};

/** PROTOCOL V2, V3: a secret ballot goes into the box before the log tells that its voter has voted. */
export const castVote: Decider<CommandData<"vote.cast">> = async ({ state, ballots }, data) => {
  const vote = requireOpen(state, data.voteId);
  const voter = vote.voters.find(({ id }) => id === data.voterId);
  if (voter?.pointId !== data.pointId) throw new AppError("vote.notEntitled");
  if (Object.hasOwn(vote.cast, voter.id)) throw new AppError("vote.twice", { voter: voter.name });
  if (vote.counted[data.pointId]) throw new AppError("vote.countedByHand");
  if (data.choice >= vote.choices.length) throw new AppError("notFound");
  if (vote.secret) await ballots.put(vote.id, voter.id, data.choice);
  const choice = vote.secret ? null : data.choice;
  const facts = pointFacts(requirePoint(state, data.pointId));
  return { events: [{ type: "vote.cast", voteId: vote.id, voterId: voter.id, choice, ...facts }] };
};

/** PROTOCOL V4: a room counts by hand, or votes one by one, not both. */
export const countVotes: Decider<CommandData<"vote.count">> = ({ state }, { voteId, pointId, counts }) => {
  const vote = requireOpen(state, voteId);
  const point = requirePoint(state, pointId);
  const here = vote.voters.filter((voter) => voter.pointId === pointId);
  if (counts.length !== vote.choices.length) throw new AppError("notFound");
  if (here.some(({ id }) => Object.hasOwn(vote.cast, id))) throw new AppError("vote.castAlready");
  if (counts.reduce((sum, count) => sum + count, 0) > here.length)
    throw new AppError("vote.tooMany", { entitled: here.length });
  return { events: [{ type: "vote.counted", voteId, counts, ...pointFacts(point) }] };
};

/** PROTOCOL V5 */
export const closeVote: Decider<{ voteId: string }> = async ({ state, ballots }, { voteId }) => {
  const vote = requireOpen(state, voteId);
  const { choices, question, secret } = vote;
  const cast = secret ? await ballots.count(voteId, choices.length) : castCounts(vote);
  return {
    events: [{ type: "vote.closed", voteId, question, choices, secret, result: voteResult(vote, cast) }],
  };
};

/** PROTOCOL V5 */
export const cancelVote: Decider<{ voteId: string }> = ({ state }, { voteId }) => {
  const { question } = requireOpen(state, voteId);
  return { events: [{ type: "vote.cancelled", voteId, question }] };
};

/** Points by themselves, or everybody who is on the expected lists and there. */
function votersOf(state: ConferenceState, by: VoteInput["by"]): Voter[] {
  if (by === "point") return state.points.map(({ id, name }) => ({ id, pointId: id, name }));
  return state.points.flatMap(({ id: pointId, delegates }) =>
    delegates
      .filter(({ state: stands }) => stands === "present" || stands === "online")
      .map(({ id, name }) => ({ id, pointId, name })),
  );
}

function requireOpen(state: ConferenceState, voteId: string): VoteEntry {
  const vote = state.votes.find(({ id }) => id === voteId);
  if (!vote) throw new AppError("notFound");
  if (vote.result !== null) throw new AppError("vote.closed");
  return vote;
}
