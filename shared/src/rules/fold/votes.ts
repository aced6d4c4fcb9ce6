import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import type { ConferenceState, VoteEntry } from "../state.ts";

/** Votes: who has voted, and the sums once they are closed. */
export function foldVotes(state: ConferenceState, event: ConferenceEvent, { at }: Place): ConferenceState {
  switch (event.type) {
    case "vote.opened": {
      const vote = { ...event.vote, openedAt: at, cast: {}, counted: {}, result: null, closedAt: null };
      return { ...state, votes: [...state.votes, vote] };
    }
    case "vote.cast":
      return change(state, event.voteId, (vote) => ({
        ...vote,
        cast: { ...vote.cast, [event.voterId]: event.choice },
      }));
    case "vote.counted":
      return change(state, event.voteId, (vote) => ({
        ...vote,
        counted: { ...vote.counted, [event.pointId]: event.counts },
      }));
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
