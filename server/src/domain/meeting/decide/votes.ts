import { type Vote, type Voter, type VoteInput, voterLimit } from "@diemcau/shared/model/vote";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent, EventOf } from "@diemcau/shared/protocol/events";
import { restProgramme } from "@diemcau/shared/rules/programme";
import { isHere } from "@diemcau/shared/rules/rollCall";
import { type ConferenceState, findPoint, type VoteEntry } from "@diemcau/shared/rules/state";
import { openCounts, voteResult } from "@diemcau/shared/rules/votes";
import type { BallotSums } from "../../ports.ts";
import type { Decider } from "../decision.ts";
import { pointFacts, requirePoint, requireRunning } from "../facts.ts";

/** PROTOCOL V1 */
export const openVote: Decider<VoteInput> = ({ state, newId }, input) => {
  requireRunning(state);
  if (openVoteOf(state)) throw new AppError("vote.another");
  const voters = votersOf(state, input.by);
  if (voters.length === 0) throw new AppError("vote.nobody");
  if (voters.length > voterLimit) throw new AppError("vote.tooManyVoters", { count: voters.length, limit: voterLimit });
  const vote: Vote = { ...input, id: newId(), voters, entitled: voters.length };
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
  const facts = pointFacts(requirePoint(state, data.pointId));
  if (vote.secret) await ballots.put(vote.id, voter.id, oneOf(vote, data.choice));
  const choice = vote.secret ? null : data.choice;
  return {
    events: [{ type: "vote.cast", voteId: vote.id, voterId: voter.id, choice, voted: vote.voted + 1, ...facts }],
  };
};

/** PROTOCOL V4: a room counts by hand, or votes one by one, not both. */
export const countVotes: Decider<CommandData<"vote.count">> = async ({ state, ballots }, data) => {
  const { voteId, pointId, counts } = data;
  const vote = requireOpen(state, voteId);
  const point = requirePoint(state, pointId);
  const here = vote.voters.filter((voter) => voter.pointId === pointId);
  const known = vote.counted[pointId];
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length !== vote.choices.length) throw new AppError("notFound");
  if (here.some(({ id }) => Object.hasOwn(vote.cast, id))) throw new AppError("vote.castAlready");
  if (total > here.length) throw new AppError("vote.tooMany", { entitled: here.length });
  if (vote.secret && known) throw new AppError("vote.countFinal", { point: point.name });
  if (total === 0 && !known) return { events: [] };
  if (vote.secret) await ballots.put(vote.id, roomTaker(pointId), counts);
  return {
    events: [
      {
        type: "vote.counted",
        voteId,
        ballots: total,
        counts: vote.secret ? null : counts,
        voted: vote.voted - (known?.ballots ?? 0) + total,
        ...pointFacts(point),
      },
    ],
  };
};

/** PROTOCOL V5: what a secret box has and the log doesn't, because the server died between the two, is told first. */
export const closeVote: Decider<{ voteId: string }> = async ({ state, ballots }, { voteId }) => {
  const vote = requireOpen(state, voteId);
  const { choices, question, secret } = vote;
  const box = secret ? await ballots.read(voteId) : null;
  const untold = box ? untoldBallots(state, vote, box) : [];
  const counts = box ? choices.map((_, place) => box.counts[place] ?? 0) : openCounts(vote);
  const result = voteResult(vote, counts);
  if (result.voted !== (untold.at(-1)?.voted ?? vote.voted)) throw new AppError("vote.boxLost");
  return { events: [...untold, { type: "vote.closed", voteId, question, choices, secret, result }] };
};

/** PROTOCOL V5; screens don't go on showing what is gone. */
export const cancelVote: Decider<{ voteId: string }> = ({ state }, { voteId }) => {
  const { question } = requireOpen(state, voteId);
  const events: ConferenceEvent[] = [{ type: "vote.cancelled", voteId, question }];
  if (state.programme.voteId === voteId)
    events.push({ type: "programme.taken", programme: restProgramme(state), cause: "operator" });
  if (state.preview?.voteId === voteId) events.push({ type: "programme.composed", preview: null });
  return { events };
};

/** Throws while a vote is open: nobody but people closes it. */
export function requireNoOpenVote(state: ConferenceState): void {
  const vote = openVoteOf(state);
  if (vote) throw new AppError("vote.stillOpen", { question: vote.question });
}

function untoldBallots(state: ConferenceState, vote: VoteEntry, { takers }: BallotSums): Told[] {
  let voted = vote.voted;
  return takers.flatMap(({ id, ballots }): Told[] => {
    const voter = vote.voters.find((one) => one.id === id);
    const pointId = voter?.pointId ?? id.slice(roomTaker("").length);
    const known = voter ? Object.hasOwn(vote.cast, id) : vote.counted[pointId] !== undefined;
    if (known) return [];
    voted += ballots;
    const facts = { voteId: vote.id, voted, pointId, pointName: findPoint(state, pointId)?.name ?? "" };
    return voter
      ? [{ type: "vote.cast", voterId: id, choice: null, ...facts }]
      : [{ type: "vote.counted", ballots, counts: null, ...facts }];
  });
}

type Told = EventOf<"vote.cast"> | EventOf<"vote.counted">;

/** By which name the ballots of a whole room lie in the box. */
function roomTaker(pointId: string): string {
  return `room:${pointId}`;
}

function oneOf({ choices }: VoteEntry, choice: number): number[] {
  return choices.map((_, place) => (place === choice ? 1 : 0));
}

/** Points by themselves, or everybody who is on the expected lists and there. */
function votersOf(state: ConferenceState, by: VoteInput["by"]): Voter[] {
  if (by === "point") return state.points.map(({ id, name }) => ({ id, pointId: id, name }));
  return state.points.flatMap(({ id: pointId, delegates }) =>
    delegates.filter(isHere).map(({ id, name }) => ({ id, pointId, name })),
  );
}

function openVoteOf(state: ConferenceState): VoteEntry | undefined {
  return state.votes.find(({ result }) => result === null);
}

function requireOpen(state: ConferenceState, voteId: string): VoteEntry {
  const vote = state.votes.find(({ id }) => id === voteId);
  if (!vote) throw new AppError("notFound");
  if (vote.result !== null) throw new AppError("vote.closed");
  return vote;
}
