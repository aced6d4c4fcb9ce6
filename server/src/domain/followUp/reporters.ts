import type { UnitFacts } from "@diemcau/shared/model/person";
import { unitChain } from "../meeting/facts.ts";
import type { Directory } from "../ports.ts";
import type { People } from "./ports.ts";

/** Ids of those who report for a unit: its own people, or where it has none, those of the units below it. */
export type Reporters = (unit: Pick<UnitFacts, "id">) => string[];

/** Who reports for which unit, as of now. */
export async function findReporters(people: People, directory: Pick<Directory, "unit">): Promise<Reporters> {
  const own = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  for (const { id, roles, unitId } of await people.all()) {
    if (!roles.includes("reporter")) continue;
    for (const [depth, above] of (await unitChain(directory, unitId)).entries()) {
      const found = depth === 0 ? own : below;
      found.set(above, [...(found.get(above) ?? []), id]);
    }
  }
  return (unit) => own.get(unit.id) ?? below.get(unit.id) ?? [];
}
