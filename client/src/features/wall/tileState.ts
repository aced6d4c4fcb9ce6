import type { LinkCause } from "@diemcau/shared/model/link";
import { heardPointIds, nextPointId } from "@diemcau/shared/rules/programme";
import { cameraOf, type ConferenceState, isConnected, type PointEntry } from "@diemcau/shared/rules/state";
import type { LostTimes } from "./alarms.ts";

/** What the conference makes of a point right now; a tile's frame. */
export type TileRole = "onAir" | "next" | "asking" | "none";
/**
 * Whether the room is there, and how its link does. `noPicture`: connected, but offers no camera; `frozen`: its picture stands
 * still; `silent`: its machine is connected and nothing comes; `away`: its machines are gone.
 */
export type TileLink = "in" | "noPicture" | "weak" | "frozen" | "silent" | "away" | "absent";

/** Everything a tile of the wall shows beside its picture. */
export interface TileState {
  role: TileRole;
  link: TileLink;
  /** What the link suffers from. */
  cause: LinkCause | null;
  /** Since when it does, or the room is away, ISO; null while all is well. */
  since: string | null;
  /** Everybody hears this point. */
  heard: boolean;
  /** Its first request's place in the queue, from 1; null while it doesn't ask. */
  asks: number | null;
}

/** Points in the order of the wall: the host first, then as the agenda of points has them. It never depends on states. */
export function wallOrder(points: readonly PointEntry[]): PointEntry[] {
  return [...points.filter(({ kind }) => kind === "host"), ...points.filter(({ kind }) => kind !== "host")];
}

/** Reads a tile's state out of the conference's; `lost` is of `lostTimes`. */
export function tileState(state: ConferenceState, lost: LostTimes, point: PointEntry): TileState {
  const place = state.queue.findIndex((request) => request.pointId === point.id) + 1;
  return {
    role: roleOf(state, point.id),
    ...tileLink(state, lost, point),
    heard: heardPointIds(state).includes(point.id),
    asks: place === 0 ? null : place,
  };
}

function roleOf(state: ConferenceState, pointId: string): TileRole {
  if (state.programme.slots.some((slot) => slot.pointId === pointId)) return "onAir";
  const prepared = state.preview?.slots.some((slot) => slot.pointId === pointId) ?? false;
  if (prepared || nextPointId(state) === pointId) return "next";
  return state.queue.some((request) => request.pointId === pointId) ? "asking" : "none";
}

/** How a room is connected: that alone, since it is asked of every point of hundreds. */
export function tileLink(
  state: ConferenceState,
  lost: LostTimes,
  point: PointEntry,
): Pick<TileState, "link" | "cause" | "since"> {
  if (!isConnected(point)) {
    const since = lost.get(point.id) ?? null;
    return { link: since === null ? "absent" : "away", cause: null, since };
  }
  const { cause, since } = point.link;
  if (point.link.state === "lost") return { link: "silent", cause, since };
  if (cameraOf(state, point.id) === null) return { link: "noPicture", cause: null, since: null };
  if (point.link.state === "good") return { link: "in", cause: null, since: null };
  return { link: cause === "frozen" ? "frozen" : "weak", cause, since };
}

/** How full a level bar is, 0..1, from dBov (RFC 6464): speech lies between -60 and -10. */
export function levelShare(level: number | undefined): number {
  return level === undefined ? 0 : Math.min(1, Math.max(0, (level + 60) / 50));
}
