import type { PersonFacts } from "@diemcau/shared/model/person";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { type AgendaEntry, type ConferenceState, emptyState, type PointEntry } from "@diemcau/shared/rules/state";
import type { TimelineEntry } from "@diemcau/shared/rules/timeline";
import { pointOf, requestOf, turnOf } from "../../../support/domain.ts";

/** Start of every conference that these tests make. */
export const start = Date.parse("2022-04-28T00:30:00.000Z");

/** ISO instant so many seconds after {@link start}. */
export function at(seconds: number): string {
  return new Date(start + seconds * 1000).toISOString();
}

export function person(name: string, facts: Partial<PersonFacts> = {}): PersonFacts {
  return { id: `person-${name}`, name, title: "", unit: "", ...facts };
}

export function point(id: string, facts: Partial<PointEntry> = {}): PointEntry {
  const unit = { id: `unit-${id}`, name: `VKSND ${id}`, shortName: id };
  return pointOf(id, { kind: "bridge", unit, expected: 10, simulated: true, ...facts });
}

export function item(id: string, facts: Partial<AgendaEntry> = {}): AgendaEntry {
  return {
    id,
    kind: "paper",
    title: `Nội dung ${id}`,
    person: null,
    unit: null,
    plannedMinutes: 10,
    internal: false,
    openedAt: null,
    closedAt: null,
    ...facts,
  };
}

/** A running conference of a host and two rooms, each with a camera. */
export function running(facts: Partial<ConferenceState> = {}): ConferenceState {
  const points = [point("host", { kind: "host" }), point("binh-son"), point("ba-to")];
  return {
    ...emptyState,
    seq: 10,
    status: "running",
    startedAt: at(0),
    points,
    sources: points.map(({ id }) => ({
      id: `${id}:camera:0`,
      pointId: id,
      deviceId: id,
      kind: "camera",
      name: "Camera",
    })),
    ...facts,
  };
}

export function request(id: string, pointId: string, speaker: PersonFacts = person(id)) {
  return requestOf({ id, pointId, pointName: pointId, speaker, requestedAt: at(0) });
}

export function turn(id: string, pointId: string, speaker: PersonFacts = person(id)) {
  return turnOf({ id, pointId, pointName: pointId, speaker, plannedSeconds: 300, startedAt: at(0) });
}

/** Timeline lines, each a second after the one before. */
export function timeline(...events: ConferenceEvent[]): TimelineEntry[] {
  return events.map((event, index) => ({
    id: `${index + 1}.0`,
    seq: index + 1,
    at: at(index + 1),
    actor: { kind: "system" },
    event,
  }));
}
