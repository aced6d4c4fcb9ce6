import type { MinutesSection } from "@diemcau/shared/rules/minutes";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { currentTurn } from "@diemcau/shared/rules/state";
import { clockTime } from "@diemcau/shared/text/time";

/** The section that what happens now belongs to: the running speech, else the open item. */
export function runningSectionId(state: ConferenceState): string | null {
  const turn = currentTurn(state);
  if (turn) return `turn:${turn.id}`;
  return state.currentItemId === null ? null : `item:${state.currentItemId}`;
}

/** 08:20–08:41, or 08:20– while it runs. */
export function timeSpan({ startedAt, endedAt }: MinutesSection, timeZone: string): string {
  return `${clockTime(startedAt, timeZone)}–${endedAt === null ? "" : clockTime(endedAt, timeZone)}`;
}
