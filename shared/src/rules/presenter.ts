import type { Turn } from "../model/floor.ts";
import type { PersonFacts } from "../model/person.ts";
import type { Device, Invitation, Source } from "../model/point.ts";
import { searchKey } from "../text/searchKey.ts";
import { type ConferenceState, findPoint, runningTurns } from "./state.ts";

/** Whether two names stand for one person: by the directory where both are of it, else as they are read. */
export function isSamePresenter(one: PersonFacts, other: PersonFacts): boolean {
  return one.id !== null && other.id !== null ? one.id === other.id : searchKey(one.name) === searchKey(other.name);
}

/** Whether a point's device is a machine of whom this invitation is for. */
export function isInvitedMachine(device: Device, { person }: Pick<Invitation, "person">): boolean {
  return device.role === "presenter" && device.person !== null && isSamePresenter(device.person, person);
}

/** The sources that a speaker's own machines offer; none where they speak from the room. */
export function presenterSources(
  state: ConferenceState,
  { pointId, speaker }: Pick<Turn, "pointId" | "speaker">,
): Source[] {
  const machines = new Set(
    (findPoint(state, pointId)?.devices ?? [])
      .filter((device) => isInvitedMachine(device, { person: speaker }))
      .map(({ id }) => id),
  );
  return machines.size === 0 ? [] : state.sources.filter(({ deviceId }) => machines.has(deviceId));
}

/**
 * Microphones that speak for a point: its room's; while somebody holds the floor there from an own machine that has one, that
 * alone, since two in one room echo. A presenter's is open at no other time (PROTOCOL PL3).
 */
export function pointMicrophones(state: ConferenceState, pointId: string): Source[] {
  const own = runningTurns(state)
    .filter((turn) => turn.pointId === pointId)
    .flatMap((turn) => presenterSources(state, turn))
    .filter(({ kind }) => kind === "microphone");
  if (own.length > 0) return own;
  const laptops = laptopIds(state);
  return state.sources.filter(
    (source) => source.pointId === pointId && source.kind === "microphone" && !laptops.has(source.deviceId),
  );
}

/** Machines that are presenters' own. */
export function laptopIds(state: Pick<ConferenceState, "points">): Set<string> {
  return new Set(
    state.points.flatMap(({ devices }) => devices.flatMap(({ id, role }) => (role === "presenter" ? [id] : []))),
  );
}
