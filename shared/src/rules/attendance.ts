import type { Delegate } from "../model/rollCall.ts";
import { attendedAt, cameLate, expectedAt, hereAt } from "./rollCall.ts";
import { type ConferenceState, hostPoint, isConnected } from "./state.ts";

/** Somebody of a list who is told of by name, and from which point. */
export interface NamedDelegate extends Pick<Delegate, "name" | "title" | "reason" | "arrivedAt" | "leftAt"> {
  pointName: string;
}

/** Who was there, by points and heads. Bridge points are counted; the host point is named beside them. */
export interface Attendance {
  bridgePoints: number;
  joined: string[];
  missing: string[];
  connected: number;
  hostName: string | null;
  /** People who take part now: of the lists that were called, and of head counts where there is none. */
  headcount: number;
  /** The same, with those who left before the end. */
  attended: number;
  expected: number;
  online: number;
  notCalled: number;
  absent: NamedDelegate[];
  late: NamedDelegate[];
  leftEarly: NamedDelegate[];
  /** Points that took part, or host, and neither called their list nor counted heads. */
  uncounted: string[];
}

/** Attendance of a conference as its log has it. */
export function attendance(state: ConferenceState): Attendance {
  const { points, startedAt } = state;
  const bridges = points.filter((point) => point.kind === "bridge");
  const people = points.flatMap((point) => point.delegates.map((delegate) => ({ delegate, pointName: point.name })));
  const named = (matches: (delegate: Delegate) => boolean) =>
    people.filter(({ delegate }) => matches(delegate)).map(({ delegate, pointName }) => name(delegate, pointName));
  const many = (stands: Delegate["state"]) => people.filter(({ delegate }) => delegate.state === stands).length;
  return {
    bridgePoints: bridges.length,
    joined: bridges.filter((point) => point.joinedAt !== null).map((point) => point.name),
    missing: bridges.filter((point) => point.joinedAt === null).map((point) => point.name),
    connected: bridges.filter(isConnected).length,
    hostName: hostPoint(state)?.unit.name ?? null,
    headcount: points.reduce((sum, point) => sum + (hereAt(point) ?? 0), 0),
    attended: points.reduce((sum, point) => sum + (attendedAt(point) ?? 0), 0),
    expected: points.reduce((sum, point) => sum + expectedAt(point), 0),
    online: many("online"),
    notCalled: many("notCalled"),
    absent: named((delegate) => delegate.state === "absent"),
    late: named((delegate) => cameLate(delegate, startedAt)),
    leftEarly: named((delegate) => delegate.state === "left"),
    uncounted: points
      .filter((point) => attendedAt(point) === null && (point.joinedAt !== null || point.kind === "host"))
      .map((point) => point.name),
  };
}

function name({ name, title, reason, arrivedAt, leftAt }: Delegate, pointName: string): NamedDelegate {
  return { name, title, reason, arrivedAt, leftAt, pointName };
}
