import { heardPointIds, nextPointId } from "@diemcau/shared/rules/programme";
import { cameraOf, type ConferenceState, isConnected, type PointEntry } from "@diemcau/shared/rules/state";
import type { TimelineEntry } from "@diemcau/shared/rules/timeline";

/** What the conference makes of a point right now; a tile's frame. */
export type TileRole = "onAir" | "next" | "asking" | "none";
/** Whether the room is there; `noPicture`: connected, but offers no camera. */
export type TileLink = "in" | "noPicture" | "lost" | "absent";

/** Everything a tile of the wall shows beside its picture. */
export interface TileState {
  role: TileRole;
  link: TileLink;
  /** Everybody hears this point. */
  heard: boolean;
  /** When the link was lost, ISO; null while it isn't. */
  lostAt: string | null;
}

/** Points in the order of the wall: the host first, then as the agenda of points has them. It never depends on states. */
export function wallOrder(points: readonly PointEntry[]): PointEntry[] {
  return [...points.filter(({ kind }) => kind === "host"), ...points.filter(({ kind }) => kind !== "host")];
}

/** Reads a tile's state out of the conference's. */
export function tileState(state: ConferenceState, timeline: readonly TimelineEntry[], point: PointEntry): TileState {
  const lostAt = lostSince(point, timeline);
  return {
    role: roleOf(state, point.id),
    link: linkOf(state, point, lostAt),
    heard: heardPointIds(state).includes(point.id),
    lostAt,
  };
}

function roleOf(state: ConferenceState, pointId: string): TileRole {
  if (state.programme.slots.some((slot) => slot.pointId === pointId)) return "onAir";
  if (nextPointId(state) === pointId) return "next";
  return state.queue.some((request) => request.pointId === pointId) ? "asking" : "none";
}

function linkOf(state: ConferenceState, point: PointEntry, lostAt: string | null): TileLink {
  if (isConnected(point)) return cameraOf(state, point.id) ? "in" : "noPicture";
  return lostAt === null ? "absent" : "lost";
}

/**
 * When a room that was in went away without its devices being taken out: the time of its last disconnection, or of the
 * server's restart it has not come back from. Null while it is connected or was never in.
 */
export function lostSince(point: PointEntry, timeline: readonly TimelineEntry[]): string | null {
  if (isConnected(point) || point.devices.length === 0) return null;
  let restartedAt: string | null = null;
  for (const { event, at } of timeline.toReversed()) {
    if (event.type === "server.restarted") restartedAt = at;
    if (!("pointId" in event) || event.pointId !== point.id) continue;
    if (event.type === "device.disconnected") return at;
    if (event.type === "device.connected") return restartedAt;
    if (event.type === "simulation.started" || event.type === "simulation.stopped") return null;
  }
  return null;
}

/** A point whose room was in and is gone, and who can be called. */
export interface Alarm {
  point: PointEntry;
  since: string;
}

/** Rooms that were in and are lost now, the longest first. */
export function alarmsOf(points: readonly PointEntry[], timeline: readonly TimelineEntry[]): Alarm[] {
  return points
    .flatMap((point) => {
      const since = lostSince(point, timeline);
      return since === null ? [] : [{ point, since }];
    })
    .sort((a, b) => a.since.localeCompare(b.since));
}

/** How full a level bar is, 0..1, from dBov (RFC 6464): speech lies between -60 and -10. */
export function levelShare(level: number | undefined): number {
  return level === undefined ? 0 : Math.min(1, Math.max(0, (level + 60) / 50));
}
