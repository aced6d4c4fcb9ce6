import type { People } from "../followUp/ports.ts";
import { findReporters, type Reporters } from "../followUp/reporters.ts";
import type { UnitList } from "./ports.ts";

/** Who reports for which unit, as of now; the tree of units is read once, however many there are. */
export async function reportersOf(people: People, units: UnitList): Promise<Reporters> {
  const known = new Map((await units.all()).map((unit) => [unit.id, unit]));
  return findReporters(people, { unit: async (id) => known.get(id) ?? null });
}
