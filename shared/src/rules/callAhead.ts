import type { FloorRequest } from "../model/floor.ts";
import { isPaused, turnTimer } from "./speakingTime.ts";
import { type ConferenceState, currentTurn } from "./state.ts";

/** With so much left of a turn its successor is told, in seconds: when the speaker's own timer turns amber. */
const aheadSeconds = 60;

/**
 * Seconds until the head of the queue is called ahead by itself, 0 when it is time; `null` while nothing will be called: nobody
 * waits or the first has been told, nobody speaks, the turn has no plan or stands still, or who comes next isn't said by its
 * end: during an interposed question, and where several may speak (PROTOCOL F12).
 */
export function secondsToCall(state: ConferenceState, now: number): number | null {
  const turn = currentTurn(state);
  const first = state.queue[0];
  if (state.status !== "running" || state.floorMode !== "one" || !first || first.calledAt !== null) return null;
  if (!turn || isPaused(turn) || turn.interposedIn !== null) return null;
  const { left } = turnTimer(turn, now);
  return left === null ? null : Math.max(0, left - aheadSeconds);
}

/** The request that is to be called ahead now. */
export function requestToCall(state: ConferenceState, now: number): FloorRequest | null {
  return secondsToCall(state, now) === 0 ? (state.queue[0] ?? null) : null;
}
