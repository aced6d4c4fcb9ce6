import type { Actor } from "@diemcau/shared/model/actor";
import type { Role } from "@diemcau/shared/model/person";
import type { ReportRequest, ReportRequestInput, TemplateField } from "@diemcau/shared/model/reportRequest";
import { Notices } from "@diemcau/server/domain/notices/Notices";
import { Conferences } from "@diemcau/server/domain/meeting/Conferences";
import { openReports } from "@diemcau/server/openReports";
import { conferenceInput, personOf, unitOf } from "./domain.ts";
import { MemoryFileStore } from "./proceedings.ts";
import { type Kind, openTestStorage, type TestStorage } from "./storage.ts";

const hour = 3_600_000;

/** Report requests over a real database, with a clock that moves only when told: a province with units, each with a reporter. */
export class ReportsBench {
  readonly opened: TestStorage;
  readonly files = new MemoryFileStore();
  readonly conferences: Conferences;
  readonly reports: ReturnType<typeof openReports>;
  private clock = Date.parse("2022-06-01T01:00:00.000Z");
  private made = 0;

  private constructor(opened: TestStorage) {
    this.opened = opened;
    const { storage } = opened;
    const { units, persons, commits, ballots } = storage;
    const directory = { unit: (id: string) => units.find(id), person: (id: string) => persons.find(id) };
    const surroundings = { now: () => this.now, newId: () => `id${++this.made}` };
    this.conferences = new Conferences({ store: commits, directory, ballots, surroundings });
    const notices = new Notices({ store: storage.notices, mails: null, directory, siteUrl: () => "", surroundings });
    const { conferences, files } = this;
    this.reports = openReports({ storage, conferences, directory, people: persons, files, notices, surroundings });
  }

  /** Units `u1` to `u<units>` below `host`, each with a person `r<n>` who reports for it. */
  static async open(units = 3, kind?: Kind): Promise<ReportsBench> {
    const bench = new ReportsBench(await openTestStorage(kind));
    const { storage } = bench.opened;
    await storage.units.insert(unitOf("host", "VKSND tỉnh"));
    await storage.persons.insert(personOf("office", { unitId: "host" }), { passwordHash: null, demo: false });
    for (let number = 1; number <= units; number++) {
      await storage.units.insert({ ...unitOf(`u${number}`, `Đơn vị ${number}`), parentId: "host" });
      const facts = { unitId: `u${number}`, roles: ["reporter" as const] };
      await storage.persons.insert(personOf(`r${number}`, facts), { passwordHash: null, demo: false });
    }
    return bench;
  }

  get now(): Date {
    return new Date(this.clock);
  }

  passHours(hours: number): void {
    this.clock += hours * hour;
  }

  /** The instant so many hours from now. */
  inHours(hours: number): string {
    return new Date(this.clock + hours * hour).toISOString();
  }

  person(id: string, ...roles: Role[]): Actor {
    return { kind: "person", id, name: id, roles };
  }

  get office(): Actor {
    return this.person("office", "office");
  }

  reporter(number: number): Actor {
    return this.person(`r${number}`, "reporter");
  }

  /** A request as the office types it: a number, a choice and a text of three units, in ten days. */
  input(facts: Partial<ReportRequestInput> = {}): ReportRequestInput {
    return {
      kind: "report",
      title: "Báo cáo sơ kết 6 tháng",
      guidance: "",
      deadline: this.inHours(240),
      unitIds: ["u1", "u2", "u3"],
      fields: [
        field("fn", "number", { measure: "vụ", required: true }),
        field("fc", "choice", { choices: ["Tốt", "Khá"] }),
        field("ft", "text"),
      ],
      conferenceId: null,
      ...facts,
    };
  }

  ask(facts: Partial<ReportRequestInput> = {}): Promise<ReportRequest> {
    return this.reports.requests.make(this.office, `request-${++this.made}`, this.input(facts));
  }

  /** Hands a unit's report in, as its own reporter, from whatever version there is. */
  async submit(requestId: string, unit: number, texts: Record<string, string>, note = "") {
    const { report } = await this.reports.unitReports.view(this.office, requestId, `u${unit}`);
    const draft = { version: report?.version ?? 0, texts, note };
    return this.reports.unitReports.submit(this.reporter(unit), requestId, `u${unit}`, draft);
  }

  /** A conference of the host. */
  async conference(): Promise<string> {
    const commandId = `c${++this.made}`;
    return (await this.conferences.create(this.office, { commandId, conference: conferenceInput() })).id;
  }

  close(): Promise<void> {
    return this.opened.close();
  }
}

/** A field of a template. */
export function field(id: string, kind: TemplateField["kind"], facts: Partial<TemplateField> = {}): TemplateField {
  return { id, label: `Mục ${id}`, kind, measure: "", required: false, choices: [], ...facts };
}
