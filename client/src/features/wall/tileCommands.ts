import type { Command } from "@diemcau/shared/protocol/commands";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { canTake, takePoint } from "../directing/commandOf.ts";

/** Makes a point KẾ TIẾP; null where it was chosen already or nothing comes any more. */
export function chooseNext(state: ConferenceState, pointId: string): Command | null {
  if (state.status === "ended" || state.chosenNextPointId === pointId) return null;
  return { type: "programme.next", data: { pointId } };
}

/** Puts a point on air; null while it has no picture, or is alone on air already. */
export function takeTile(state: ConferenceState, pointId: string): Command | null {
  return canTake(state, pointId) && state.programme.slots[0]?.pointId !== pointId ? takePoint(pointId) : null;
}
