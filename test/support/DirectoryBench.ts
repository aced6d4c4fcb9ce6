import type { Actor } from "@diemcau/shared/model/actor";
import type { CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import { Conferences } from "@diemcau/server/domain/meeting/Conferences";
import { openDirectory } from "@diemcau/server/openDirectory";
import { actorOf, conferenceInput, unitOf } from "./domain.ts";
import { openTestStorage, type TestStorage } from "./storage.ts";

/** The directory over a real database, with a clock that moves only when told. */
export class DirectoryBench {
  readonly opened: TestStorage;
  readonly conferences: Conferences;
  readonly directory: ReturnType<typeof openDirectory>;
  private readonly surroundings: { now(): Date; newId(): string };
  private clock = Date.parse("2022-04-28T00:30:00.000Z");
  private made = 0;

  private constructor(opened: TestStorage) {
    this.opened = opened;
    this.surroundings = { now: () => new Date(this.clock), newId: () => `id${++this.made}` };
    const { units, persons, commits, ballots } = opened.storage;
    this.conferences = new Conferences({
      store: commits,
      directory: { unit: (id) => units.find(id), person: (id) => persons.find(id) },
      ballots,
      surroundings: this.surroundings,
    });
    this.directory = this.openDirectory();
  }

  static async open(): Promise<DirectoryBench> {
    return new DirectoryBench(await openTestStorage());
  }

  /** The same directory as another server would have it: its own limits, the same storage. */
  openDirectory() {
    const { opened, conferences, surroundings } = this;
    return openDirectory({ storage: opened.storage, conferences, surroundings });
  }

  passMinutes(minutes: number): void {
    this.clock += minutes * 60_000;
  }

  run<T extends CommandType>(conferenceId: string, type: T, data: CommandInput<T>, actor: Actor = actorOf("admin")) {
    return this.conferences.execute(actor, { commandId: `c${++this.made}`, conferenceId, type, data });
  }

  /** A conference with bridge points of these units. */
  async conference(...unitIds: string[]): Promise<{ id: string; pointIds: string[] }> {
    const { units } = this.opened.storage;
    for (const unitId of ["host", ...unitIds]) if (!(await units.find(unitId))) await units.insert(unitOf(unitId));
    const commandId = `c${++this.made}`;
    const { id } = await this.conferences.create(actorOf("office"), { commandId, conference: conferenceInput() });
    const pointIds: string[] = [];
    for (const unitId of unitIds) {
      const technician = { name: "Đại biểu 9", phone: "" };
      const { ids } = await this.run(id, "point.add", { unitId, kind: "bridge", name: "", technician, expected: 0 });
      pointIds.push(...ids);
    }
    return { id, pointIds };
  }

  close(): Promise<void> {
    return this.opened.close();
  }
}
