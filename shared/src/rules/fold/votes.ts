import type { RoomCount } from "../../model/vote.ts";
import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import type { ConferenceState, VoteEntry } from "../state.ts";

/** Votes: who has voted, and the sums once they are closed. */
export function foldVotes(state: ConferenceState, event: ConferenceEvent, { at }: Place): ConferenceState {
  switch (event.type) {
    case "vote.opened": {
      const vote = { ...event.vote, openedAt: at, cast: {}, counted: {}, voted: 0, result: null, closedAt: null };
      return { ...state, votes: [...state.votes, vote] };
    }
    case "vote.cast":
      return change(state, event.voteId, (vote) => ({
        ...vote,
        cast: { ...vote.cast, [event.voterId]: event.choice },
        voted: event.voted,
      }));
    case "vote.counted":
      return change(state, event.voteId, (vote) => ({
        ...vote,
        counted: withCount(vote.counted, event.pointId, { ballots: event.ballots, counts: event.counts }),
        voted: event.voted,
      }));
    case "vote.progressed":
      return change(state, event.voteId, (vote) => ({ ...vote, voted: event.voted }));
    case "vote.closed":
      return change(state, event.voteId, (vote) => ({ ...vote, result: event.result, closedAt: at }));
    case "vote.cancelled":
      return { ...state, votes: state.votes.filter(({ id }) => id !== event.voteId) };
    default:
      return state;
  }
}

function change(state: ConferenceState, voteId: string, edit: (vote: VoteEntry) => VoteEntry): ConferenceState {
  return { ...state, votes: state.votes.map((vote) => (vote.id === voteId ? edit(vote) : vote)) };
}

/** An empty count of an open vote takes the room's count back; a secret one stays, for its ballots are in the box. */
function withCount(counted: VoteEntry["counted"], pointId: string, count: RoomCount): VoteEntry["counted"] {
  const others = Object.entries(counted).filter(([id]) => id !== pointId);
  const kept = count.ballots > 0 || count.counts === null;
  return Object.fromEntries(kept ? [...others, [pointId, count]] : others);
}
