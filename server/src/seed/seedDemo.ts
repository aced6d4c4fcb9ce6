import type { Actor } from "@diemcau/shared/model/actor";
import type { CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import type { PersonStore, SettingStore, UnitStore } from "../domain/directory/ports.ts";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import { demoAgenda, demoConference, demoPoints } from "./demoConference.ts";
import { demoLists } from "./demoLists.ts";
import { demoPersons, office } from "./demoPersons.ts";
import { demoUnits } from "./demoUnits.ts";

interface Parts {
  units: UnitStore;
  persons: PersonStore;
  settings: SettingStore;
  conferences: Conferences;
}

const actor: Actor = { kind: "person", id: office, name: "Văn phòng", roles: ["office"] };

/**
 * Fills an empty database with the demo, through the same commands that people give. A seed that was cut off goes on at
 * the next start: every id and command id is fixed, so nothing comes twice. Leaves any other database alone.
 */
export async function seedDemo(parts: Parts): Promise<void> {
  const { settings } = parts;
  const demo = await settings.read("demo");
  if (demo?.ready) return;
  if (!demo && !(await isEmpty(parts))) return;
  await settings.write("demo", { ready: false, conferenceId: null });
  await seedDirectory(parts);
  const conferenceId = await seedConference(parts.conferences);
  await settings.write("demo", { ready: true, conferenceId });
}

async function isEmpty({ units, persons, conferences }: Parts): Promise<boolean> {
  if (conferences.list().length > 0) return false;
  return (await units.all()).length === 0 && (await persons.all()).length === 0;
}

async function seedDirectory({ units, persons }: Parts): Promise<void> {
  for (const unit of demoUnits) if (!(await units.find(unit.id))) await units.insert(unit);
  for (const person of demoPersons) {
    const demo = person.signInName !== null;
    if (!(await persons.find(person.id))) await persons.insert(person, { passwordHash: null, demo });
  }
}

async function seedConference(conferences: Conferences): Promise<string> {
  const { id } = await conferences.create(actor, { commandId: "demo-conference", conference: demoConference });
  const command = <T extends CommandType>(by: Actor, commandId: string, type: T, data: CommandInput<T>) =>
    conferences.execute(by, { conferenceId: id, commandId, type, data });
  for (const [index, item] of demoAgenda.entries()) await command(actor, `demo-item-${index + 1}`, "agenda.add", item);
  for (const [index, point] of demoPoints.entries())
    await command(actor, `demo-point-${index + 1}`, "point.add", point);
  const { points } = conferences.state(id);
  const lists = points.map((point, index) => ({ pointId: point.id, delegates: [...(demoLists[index] ?? [])] }));
  await command(actor, "demo-lists", "rollCall.import", { lists, mode: "replace" });
  // The rooms move from the first minute on; one that is paired for real ends its own simulation.
  const pointIds = points.map((point) => point.id);
  await command({ kind: "system" }, "demo-simulation", "simulation.start", { pointIds });
  return id;
}
