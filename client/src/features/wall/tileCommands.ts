import type { Command } from "@diemcau/shared/protocol/commands";
import type { ConferenceState, PointEntry } from "@diemcau/shared/rules/state";
import { canTake, takePoint } from "../directing/commandOf.ts";
import { compose, withPoint } from "../directing/composing.ts";

/**
 * What a click on a point's tile does: while a picture is prepared the point goes into it, else the point becomes KẾ TIẾP. Null
 * where it was chosen already or nothing comes any more.
 */
export function chooseTile(state: ConferenceState, pointId: string): Command | null {
  if (state.status === "ended") return null;
  if (state.preview) return compose(withPoint(state, pointId));
  return state.chosenNextPointId === pointId ? null : { type: "programme.next", data: { pointId } };
}

/** Puts a point on air; null while it has no picture, or is alone on air already. */
export function takeTile(state: ConferenceState, pointId: string): Command | null {
  return canTake(state, pointId) && state.programme.slots[0]?.pointId !== pointId ? takePoint(pointId) : null;
}

/** Silences a point's microphones, or lets them be heard again. */
export function muteTile(state: ConferenceState, { id, muted }: PointEntry): Command | null {
  return state.status === "ended" ? null : { type: "point.mute", data: { pointId: id, muted: !muted } };
}
