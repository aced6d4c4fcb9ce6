import type { DeskNote } from "../model/deskNote.ts";
import type { PreflightReport } from "../model/preflight.ts";
import type { Delegate } from "../model/rollCall.ts";
import type { RoomCount } from "../model/vote.ts";
import { type ConferenceState, findPoint, type PointEntry } from "./state.ts";

/** Somebody on the own room's list; why others are absent is the board's to know, so here is only whether it was told. */
export interface DeskDelegate extends Omit<Delegate, "reason"> {
  excused: boolean;
}

/** Who of the room may vote in the open vote, and whether they have. */
export interface DeskVoter {
  id: string;
  name: string;
  voted: boolean;
}

/** What a room's own desk knows beyond what every room does (PROTOCOL B4). */
export interface DeskView {
  delegates: DeskDelegate[];
  notes: DeskNote[];
  helpCalledAt: string | null;
  preflight: PreflightReport | null;
  link: PointEntry["link"];
  /** The open vote's voters here; `counted` once the room's hand count was entered. */
  vote: { voteId: string; voters: DeskVoter[]; counted: RoomCount | null } | null;
}

/** What the desk of a point is shown; `null` for a point that isn't there. */
export function deskView(state: ConferenceState, pointId: string): DeskView | null {
  const point = findPoint(state, pointId);
  if (!point) return null;
  const vote = state.votes.find(({ result }) => result === null);
  return {
    delegates: point.delegates.map(({ reason, ...delegate }) => ({ ...delegate, excused: reason !== "" })),
    notes: state.notes.filter((note) => note.pointId === pointId),
    helpCalledAt: point.helpCalledAt,
    preflight: point.preflight,
    link: point.link,
    vote: vote
      ? {
          voteId: vote.id,
          voters: vote.voters
            .filter((voter) => voter.pointId === pointId)
            .map(({ id, name }) => ({ id, name, voted: Object.hasOwn(vote.cast, id) })),
          counted: vote.counted[pointId] ?? null,
        }
      : null,
  };
}
