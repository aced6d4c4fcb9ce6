import type { Source } from "@diemcau/shared/model/point";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { type ConferenceState, findPoint } from "@diemcau/shared/rules/state";

/** Events that turn the recorded sources into those that run; a device that is not of its point any more offers none. */
export function sourceDifference(state: ConferenceState, running: readonly Source[]): ConferenceEvent[] {
  const known = new Set(state.sources.map(({ id }) => id));
  const runs = new Set(running.map(({ id }) => id));
  return [
    ...state.sources
      .filter(({ id }) => !runs.has(id))
      .map(({ id, pointId }) => ({ type: "source.withdrawn" as const, sourceId: id, ...pointFacts(state, pointId) })),
    ...running
      .filter((source) => !known.has(source.id) && belongs(state, source))
      .map((source) => ({ type: "source.offered" as const, source, ...pointFacts(state, source.pointId) })),
  ];
}

function belongs(state: ConferenceState, { pointId, deviceId }: Source): boolean {
  const point = findPoint(state, pointId);
  return point !== null && (point.simulated || point.devices.some(({ id }) => id === deviceId));
}

function pointFacts(state: ConferenceState, pointId: string): { pointId: string; pointName: string } {
  return { pointId, pointName: findPoint(state, pointId)?.name ?? "" };
}
