import { type ConferenceState, hostPoint, isConnected } from "./state.ts";

/** Who was there, by points and heads. Bridge points are counted; the host point is named beside them. */
export interface Attendance {
  bridgePoints: number;
  joined: string[];
  missing: string[];
  connected: number;
  hostName: string | null;
  headcount: number;
  expected: number;
}

/** Attendance of a conference as its log has it. */
export function attendance(state: ConferenceState): Attendance {
  const bridges = state.points.filter((point) => point.kind === "bridge");
  return {
    bridgePoints: bridges.length,
    joined: bridges.filter((point) => point.joinedAt !== null).map((point) => point.name),
    missing: bridges.filter((point) => point.joinedAt === null).map((point) => point.name),
    connected: bridges.filter(isConnected).length,
    hostName: hostPoint(state)?.unit.name ?? null,
    headcount: state.points.reduce((sum, point) => sum + (point.headcount ?? 0), 0),
    expected: state.points.reduce((sum, point) => sum + point.expected, 0),
  };
}
