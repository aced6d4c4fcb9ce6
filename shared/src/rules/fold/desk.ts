import type { DeskNote } from "../../model/deskNote.ts";
import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import type { ConferenceState, PointEntry } from "../state.ts";

/** Most notes that are kept in view for one room. */
const notesKept = 50;

/** What passes between the board and the rooms' desks: help, private text, preflight, roll call, who directs, invitations. */
export function foldDesk(state: ConferenceState, event: ConferenceEvent, { at }: Place): ConferenceState {
  switch (event.type) {
    case "board.takenOver":
      return { ...state, inCharge: event.operator };
    case "help.called":
      return change(state, event.pointId, { helpCalledAt: at });
    case "help.answered":
      return change(state, event.pointId, { helpCalledAt: null });
    case "note.sent":
      return { ...state, notes: withNote(state.notes, event.note) };
    case "preflight.reported":
      return change(state, event.pointId, { preflight: { at, checks: event.checks } });
    case "presenter.invited":
      return { ...state, invitations: [...state.invitations, event.invitation] };
    case "presenter.uninvited":
      return { ...state, invitations: state.invitations.filter(({ id }) => id !== event.invitation.id) };
    case "rollCall.listed":
      return change(state, event.pointId, { delegates: event.delegates });
    case "rollCall.marked": {
      const marked = new Map(event.delegates.map((delegate) => [delegate.id, delegate]));
      const known = state.points.find(({ id }) => id === event.pointId)?.delegates ?? [];
      return change(state, event.pointId, { delegates: known.map((old) => marked.get(old.id) ?? old) });
    }
    default:
      return state;
  }
}

function change(state: ConferenceState, pointId: string, facts: Partial<PointEntry>): ConferenceState {
  return { ...state, points: state.points.map((point) => (point.id === pointId ? { ...point, ...facts } : point)) };
}

function withNote(notes: DeskNote[], note: DeskNote): DeskNote[] {
  const same = notes.filter(({ pointId }) => pointId === note.pointId);
  const oldest = same.length >= notesKept ? same[0] : undefined;
  return [...notes.filter((kept) => kept !== oldest), note];
}
