import type { FloorMode, Turn } from "@diemcau/shared/model/floor";
import type { Command } from "@diemcau/shared/protocol/commands";
import { isPaused } from "@diemcau/shared/rules/speakingTime";
import { type ConferenceState, currentTurn } from "@diemcau/shared/rules/state";
import type { BoardAction } from "./keyMap.ts";

/** What one press adds to a turn, in seconds. */
export const extension = 60;

/** What an action of queue and turns sends while the conference runs, or null while there is nothing it could do. */
export function floorCommand(action: BoardAction, state: ConferenceState): Command | null {
  const turn = currentTurn(state);
  const first = state.queue[0];
  switch (action) {
    case "endTurn":
      return turn && endTurn(turn);
    case "extendTurn":
      return turn && extendTurn(turn);
    case "pauseTurn":
      return turn && pauseOrContinue(turn);
    case "interpose":
      return turn && first ? interposeRequest(state, first.id) : null;
    case "callFirst":
      return first && first.calledAt === null ? callRequest(first.id, true) : null;
    case "switchQueue":
      return { type: "floor.queue", data: { open: !state.queueOpen } };
    case "modeOne":
      return chooseMode(state, "one");
    case "modeSeveral":
      return chooseMode(state, "several");
    case "modeFree":
      return chooseMode(state, "free");
    default:
      return null;
  }
}

/** Gives the floor to a request of the queue, naming the turn that the operator sees (PROTOCOL F3). */
export function grantRequest(state: ConferenceState, requestId: string): Command {
  return { type: "floor.grant", data: { requestId, seenTurnId: currentTurn(state)?.id ?? null } };
}

/** Gives it while the running turn stands still (PROTOCOL F9). */
export function interposeRequest(state: ConferenceState, requestId: string): Command {
  return { type: "floor.grant", data: { requestId, seenTurnId: currentTurn(state)?.id ?? null, interpose: true } };
}

/** Tells a room that its speaker comes next, or takes that back (PROTOCOL F12). */
export function callRequest(requestId: string, called: boolean): Command {
  return { type: "floor.call", data: { requestId, called } };
}

export function endTurn({ id }: Turn): Command {
  return { type: "floor.end", data: { turnId: id } };
}

export function extendTurn({ id }: Turn): Command {
  return { type: "floor.extend", data: { turnId: id, seconds: extension } };
}

/** Lets a turn stand still, or go on where it does. */
export function pauseOrContinue(turn: Turn): Command {
  return { type: isPaused(turn) ? "floor.continue" : "floor.pause", data: { turnId: turn.id } };
}

/** Absent where that mode is chosen already. */
export function chooseMode(state: ConferenceState, mode: FloorMode): Command | null {
  return state.floorMode === mode ? null : { type: "floor.mode", data: { mode } };
}
