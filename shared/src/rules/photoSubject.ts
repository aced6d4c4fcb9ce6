import { slotCamera } from "./programme.ts";
import { type ConferenceState, currentItem, hostPoint, runningTurns } from "./state.ts";
import { turnShown } from "./photoCaption.ts";

/** Most photos that a conference takes by itself. */
export const automaticPhotoLimit = 500;

/** What a photo is taken of by itself, once each: somebody's turn, or the whole. */
export interface PhotoSubject {
  /** Id of the commit that keeps the photo; the same one is never made twice (PROTOCOL R7). */
  commandId: string;
  pointId: string;
  turnId: string | null;
}

/**
 * What is on air that a photo is to be taken of: whoever speaks there, or the host point's room before and between turns. Nothing in
 * a rehearsal, of an internal item, while a film runs, or of a point without a picture.
 */
export function photoSubject(state: ConferenceState): PhotoSubject | null {
  const { conference, status, programme, photos } = state;
  const main = programme.slots[0];
  if (!conference || conference.rehearsalOf !== null || status !== "running") return null;
  if (!main || programme.clipId !== null || slotCamera(state, main) === null || currentItem(state)?.internal)
    return null;
  if (photos.filter(({ automatic }) => automatic).length >= automaticPhotoLimit) return null;
  const { pointId } = main;
  const turn = turnShown(state, pointId);
  if (turn) return turn.item?.internal ? null : { commandId: `photo:${turn.id}`, pointId, turnId: turn.id };
  const whole = runningTurns(state).length === 0 && hostPoint(state)?.id === pointId;
  return whole ? { commandId: "photo:whole", pointId, turnId: null } : null;
}
