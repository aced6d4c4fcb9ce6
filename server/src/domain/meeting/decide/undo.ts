import type { Turn } from "@diemcau/shared/model/floor";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { undoSeconds } from "@diemcau/shared/rules/undo";
import type { Decider } from "../decision.ts";
import { requireRunning } from "../facts.ts";
import { asBefore } from "./turns.ts";

/** A click in the last moment still counts after its way over the network. */
const graceSeconds = 2;

/** PROTOCOL F5 */
export const undoLast: Decider<{ seq: number }> = ({ state, now }, { seq }) => {
  requireRunning(state);
  const undoable = state.undoable;
  const age = undoable ? (Date.parse(now) - Date.parse(undoable.at)) / 1000 : 0;
  if (!undoable || undoable.seq !== seq || age > undoSeconds + graceSeconds)
    throw new AppError("undo.stale", { seconds: undoSeconds });
  const events: ConferenceEvent[] = [];
  const turnOf = (turnId: string) => requireTurn(state, turnId);
  if (undoable.turnId !== null) {
    const turn = { ...turnOf(undoable.turnId), endedAt: now, undone: true };
    events.push({ type: "floor.grantUndone", turn, request: undoable.request, place: undoable.place });
  }
  if (undoable.floorMode !== null) events.push({ type: "floor.modeChosen", mode: undoable.floorMode });
  for (const turn of undoable.pausedTurnIds.map(turnOf))
    events.push({ type: "floor.continued", turn: { ...turn, pauses: turn.pauses.slice(0, -1) } });
  for (const turn of undoable.continuedTurnIds.map(turnOf))
    events.push({ type: "floor.paused", turn: asBefore(turn, undoable.at) });
  for (const turn of undoable.endedTurnIds.map(turnOf))
    events.push({ type: "floor.resumed", turn: asBefore(turn, undoable.at) });
  const { cause: _cause, takenSeq: _seq, takenAt: _at, ...programme } = undoable.programme;
  events.push({ type: "programme.taken", programme, cause: "undo" });
  if (undoable.preview && !state.preview) events.push({ type: "programme.composed", preview: undoable.preview });
  return { events };
};

function requireTurn(state: ConferenceState, turnId: string): Turn {
  const turn = state.turns.find(({ id }) => id === turnId);
  if (!turn) throw new AppError("undo.stale", { seconds: undoSeconds });
  return turn;
}
