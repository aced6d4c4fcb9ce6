import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import { may } from "@diemcau/shared/rules/permissions";
import { unitChain } from "../meeting/facts.ts";
import type { Directory } from "../ports.ts";

type Person = Extract<Actor, { kind: "person" }>;

/** Whether somebody sees what all units told: everybody of the staff, and no unit's reporter as such. */
export function readsAll(actor: Actor): actor is Person {
  if (actor.kind !== "person") return false;
  return may({ ...actor, roles: actor.roles.filter((role) => role !== "reporter") }, "report.read");
}

/** Throws for whoever doesn't see what all units told. */
export function requireReadsAll(actor: Actor): asserts actor is Person {
  if (!readsAll(actor)) throw new AppError("permission.denied");
}

/** Whoever asks for reports and decides on them. */
export function requireAsks(actor: Actor): asserts actor is Person {
  if (actor.kind !== "person" || !may(actor, "report.ask")) throw new AppError("permission.denied");
}

/** Ids of the units for which somebody reports: their own, and those above it. */
export async function ownUnits(actor: Actor, directory: Directory): Promise<ReadonlySet<string>> {
  if (actor.kind !== "person" || !actor.roles.includes("reporter")) return new Set();
  return new Set(await unitChain(directory, (await directory.person(actor.id))?.unitId ?? null));
}

/** Whether somebody writes a unit's report: its reporters, and the office on its behalf. */
export async function mayWrite(actor: Actor, directory: Directory, unitId: string): Promise<boolean> {
  if (actor.kind !== "person" || !may(actor, "report.submit")) return false;
  if (actor.roles.some((role) => role === "admin" || role === "office")) return true;
  return (await ownUnits(actor, directory)).has(unitId);
}

/** Who writes a unit's report; throws `report.notTheirs` for whoever doesn't act for it. */
export async function requireWrites(
  actor: Actor,
  directory: Directory,
  unitId: string,
): Promise<{ id: string; name: string }> {
  if (actor.kind !== "person" || !may(actor, "report.submit")) throw new AppError("permission.denied");
  if (!(await mayWrite(actor, directory, unitId))) throw new AppError("report.notTheirs");
  return { id: actor.id, name: actor.name };
}
