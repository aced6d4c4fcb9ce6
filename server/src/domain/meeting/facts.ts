import type { Actor } from "@diemcau/shared/model/actor";
import type { AgendaItem, AgendaItemFacts, AgendaItemInput } from "@diemcau/shared/model/agenda";
import type { ConferenceFacts, ConferenceInput } from "@diemcau/shared/model/conference";
import type { PersonFacts, UnitFacts } from "@diemcau/shared/model/person";
import type { Speaker } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { PointFacts } from "@diemcau/shared/protocol/events";
import { type ConferenceState, findPoint, type PointEntry, sealedMinutes } from "@diemcau/shared/rules/state";
import type { Directory } from "../ports.ts";

/** A unit as of now, or `notFound`. */
export async function unitFacts(directory: Directory, unitId: string): Promise<UnitFacts> {
  const unit = await directory.unit(unitId);
  if (!unit) throw new AppError("notFound");
  return { id: unit.id, name: unit.name, shortName: unit.shortName };
}

/** A person as of now, or `notFound`. */
export async function personFacts(directory: Directory, personId: string): Promise<PersonFacts> {
  const person = await directory.person(personId);
  if (!person) throw new AppError("notFound");
  const unit = person.unitId === null ? null : await directory.unit(person.unitId);
  return { id: person.id, name: person.name, title: person.title, unit: unit?.name ?? "" };
}

/** A speaker of the directory or typed by hand; a typed one without a unit gets the point's. */
export async function speakerFacts(directory: Directory, speaker: Speaker, point: PointEntry): Promise<PersonFacts> {
  if ("personId" in speaker) return personFacts(directory, speaker.personId);
  return { id: null, name: speaker.name, title: speaker.title, unit: speaker.unit || point.unit.name };
}

/** A conference with its unit and people spelled out. */
export async function conferenceFacts(
  directory: Directory,
  id: string,
  input: ConferenceInput,
  rehearsalOf: string | null = null,
): Promise<ConferenceFacts> {
  const { hostUnitId, chairId, secretaryId, ...facts } = input;
  return {
    ...facts,
    id,
    rehearsalOf,
    hostUnit: await unitFacts(directory, hostUnitId),
    chair: chairId === null ? null : await personFacts(directory, chairId),
    secretary: secretaryId === null ? null : await personFacts(directory, secretaryId),
  };
}

/** An agenda item with its unit and person spelled out. */
export async function agendaItem(directory: Directory, id: string, input: AgendaItemInput): Promise<AgendaItem> {
  const { personId, unitId, ...facts } = input;
  return {
    ...facts,
    id,
    person: personId === null ? null : await personFacts(directory, personId),
    unit: unitId === null ? null : await unitFacts(directory, unitId),
  };
}

/** What other events say of an item. */
export function itemFacts({ id, kind, title, internal }: AgendaItemFacts): AgendaItemFacts {
  return { id, kind, title, internal };
}

/** What events say of a point. */
export function pointFacts(point: PointEntry): PointFacts {
  return { pointId: point.id, pointName: point.name };
}

/** The point of that id, or `notFound`. */
export function requirePoint(state: ConferenceState, pointId: string): PointEntry {
  const point = findPoint(state, pointId);
  if (!point) throw new AppError("notFound");
  return point;
}

/** Whoever acts, and that the unit is their own or above it; the office acts for every unit. Throws `assignment.notTheirs`. */
export async function requireActsFor(
  { actor, directory }: { actor: Actor; directory: Directory },
  unitId: string,
): Promise<{ id: string; name: string }> {
  if (actor.kind !== "person") throw new AppError("permission.denied");
  const told = { id: actor.id, name: actor.name };
  if (actor.roles.some((role) => role === "admin" || role === "office")) return told;
  const own = (await directory.person(actor.id))?.unitId ?? null;
  if ((await unitChain(directory, own)).includes(unitId)) return told;
  throw new AppError("assignment.notTheirs");
}

/** A unit and all that it stands below, from the lowest up; empty for no unit. */
export async function unitChain(directory: Pick<Directory, "unit">, unitId: string | null): Promise<string[]> {
  const chain: string[] = [];
  for (let at = unitId; at !== null && chain.length < 20; at = (await directory.unit(at))?.parentId ?? null)
    chain.push(at);
  return chain;
}

/** Throws once the minutes are sealed: what they are made of stands still (PROTOCOL R8). */
export function requireNotSealed(state: Pick<ConferenceState, "issued">): void {
  if (sealedMinutes(state)) throw new AppError("minutes.sealed");
}

/** Throws in a rehearsal: nothing that is done there becomes a document. */
export function requireRecord({ conference }: Pick<ConferenceState, "conference">): void {
  if (conference?.rehearsalOf !== null) throw new AppError("rehearsal.noRecord");
}

/** Throws unless the conference runs. */
export function requireRunning(state: ConferenceState): void {
  if (state.status !== "running") throw new AppError("conference.notRunning");
}

/** Throws once the conference has ended. */
export function requireNotEnded(state: ConferenceState): void {
  if (state.status === "ended") throw new AppError("conference.ended");
}

/** Throws `code` unless `ids` names every entity once: an order made from an older list would lose some. */
export function requireSameMembers(
  entities: { id: string }[],
  ids: string[],
  code: "agenda.orderStale" | "conclusion.stale" | "floor.requestGone",
): void {
  const named = new Set(ids);
  if (named.size !== ids.length || ids.length !== entities.length || !entities.every(({ id }) => named.has(id)))
    throw new AppError(code);
}
