import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import type { ConferenceState, Undoable } from "../state.ts";

/**
 * What can be undone after a commit: its own grant, end or take. Anything else that touches floor or programme clears
 * it; what touches neither (a head count, a paper) leaves it.
 */
export function foldUndo(
  before: ConferenceState,
  after: ConferenceState,
  events: ConferenceEvent[],
  { seq, at }: Place,
): Undoable | null {
  const granted = events.find((event) => event.type === "floor.granted");
  const { programme } = before;
  const endedTurnIds = turnsOf(events, "floor.ended");
  const nothing = {
    seq,
    at,
    programme,
    preview: after.preview === null ? before.preview : null,
    floorMode: after.floorMode === before.floorMode ? null : before.floorMode,
    turnId: null,
    request: null,
    place: 0,
    endedTurnIds,
    pausedTurnIds: turnsOf(events, "floor.paused"),
    continuedTurnIds: turnsOf(events, "floor.continued"),
  };
  const taken = events.find((event) => event.type === "programme.taken");
  if (granted) {
    const place = before.queue.findIndex((request) => request.id === granted.turn.requestId);
    return {
      ...nothing,
      kind: "grant",
      turnId: granted.turn.id,
      request: before.queue[place] ?? null,
      place: Math.max(place, 0),
    };
  }
  if (after.status !== before.status) return null;
  if (endedTurnIds.length > 0 && after.currentItemId === before.currentItemId) return { ...nothing, kind: "end" };
  if (taken && taken.cause === "operator") return { ...nothing, kind: "take" };
  return events.some(touchesFloorOrProgramme) ? null : before.undoable;
}

function turnsOf(events: ConferenceEvent[], type: "floor.ended" | "floor.paused" | "floor.continued"): string[] {
  return events.flatMap((event) => (event.type === type ? [event.turn.id] : []));
}

/** The automatic cut between those who speak leaves what the operator did last in place. */
function touchesFloorOrProgramme(event: ConferenceEvent): boolean {
  return (
    (event.type === "programme.taken" && event.cause !== "level") ||
    event.type === "floor.ended" ||
    event.type === "floor.resumed" ||
    event.type === "floor.grantUndone" ||
    event.type === "conference.ended"
  );
}
