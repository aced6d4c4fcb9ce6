import type { LinkCause } from "@diemcau/shared/model/link";
import { isConnected, type PointEntry } from "@diemcau/shared/rules/state";
import type { TimelineEntry } from "@diemcau/shared/rules/timeline";

/** When rooms that were in went away, ISO, by point. */
export type LostTimes = ReadonlyMap<string, string>;

/**
 * When each room that was in went away without its devices being taken out: the time of its last disconnection, or of the
 * server's restart it has not come back from. One that is connected or was never in has none.
 */
export function lostTimes(points: readonly PointEntry[], timeline: readonly TimelineEntry[]): LostTimes {
  const open = new Set(points.filter((point) => !isConnected(point) && point.devices.length > 0).map(({ id }) => id));
  const found = new Map<string, string>();
  let restartedAt: string | null = null;
  for (let place = timeline.length - 1; place >= 0 && open.size > 0; place--) {
    const entry = timeline[place];
    if (!entry) break;
    const { event, at } = entry;
    if (event.type === "server.restarted") restartedAt = at;
    if (!("pointId" in event) || typeof event.pointId !== "string" || !open.has(event.pointId)) continue;
    const since = sinceOf(event.type, at, restartedAt);
    if (since === undefined) continue;
    open.delete(event.pointId);
    if (since !== null) found.set(event.pointId, since);
  }
  return found;
}

/** What an event of a room that is away now says of since when; undefined for one that says nothing of it. */
function sinceOf(type: string, at: string, restartedAt: string | null): string | null | undefined {
  if (type === "device.disconnected") return at;
  if (type === "device.connected") return restartedAt;
  return type === "simulation.started" || type === "simulation.stopped" ? null : undefined;
}

/**
 * What is wrong at a point. `help`: the room calls; `away`: its machines are gone, as in a power cut; `lost`: its machine is
 * connected and nothing comes; `weak`: its link suffers.
 */
export const alarmKinds = ["help", "away", "lost", "weak"] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** Something wrong at a point, and since when. */
export interface Alarm {
  point: PointEntry;
  kind: AlarmKind;
  cause: LinkCause | null;
  since: string;
}

/** Everything that is wrong now, what is worst first and then what is so the longest. */
export function alarmsOf(points: readonly PointEntry[], lost: LostTimes): Alarm[] {
  const alarms = points.flatMap((point): Alarm[] => {
    const { helpCalledAt, link } = point;
    const help = helpCalledAt === null ? [] : [{ point, kind: "help" as const, cause: null, since: helpCalledAt }];
    const away = lost.get(point.id);
    if (away !== undefined) return [...help, { point, kind: "away", cause: null, since: away }];
    if (!isConnected(point) || link.state === "good") return help;
    return [...help, { point, kind: link.state, cause: link.cause, since: link.since }];
  });
  const rank = ({ kind }: Alarm) => alarmKinds.indexOf(kind);
  return alarms.sort((a, b) => rank(a) - rank(b) || a.since.localeCompare(b.since));
}

/** Names one alarm, so that one that was silenced stays so until it comes anew. */
export function alarmKey({ point, kind, since }: Alarm): string {
  return `${point.id} ${kind} ${since}`;
}

/** Whether an alarm sounds; a weak link only shows. */
export function sounds({ kind }: Alarm): boolean {
  return kind !== "weak";
}
