import { beforeEach, describe, expect, test } from "@jest/globals";
import { AssignmentReminders } from "@diemcau/server/domain/followUp/AssignmentReminders";
import { FollowUp } from "@diemcau/server/domain/followUp/FollowUp";
import type { Message } from "@diemcau/server/domain/notices/Notices";
import { ReminderSweep } from "@diemcau/server/jobs/ReminderSweep";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Person } from "@diemcau/shared/model/person";
import { actorOf, codeOf, conferenceInput, MeetingBench, personOf, unitOf } from "../../support/domain.ts";

const office = actorOf("office");
const reporter: Actor = { kind: "person", id: "r1", name: "Đại biểu 1", roles: ["reporter"] };
/** A department below the unit u1. */
const parents: Record<string, string> = { department: "u1" };
const people: Person[] = [
  personOf("r1", { unitId: "department", roles: ["reporter"] }),
  personOf("r2", { unitId: "u2", roles: ["reporter"] }),
  personOf("other", { unitId: "u1", roles: ["presenter"] }),
];

let bench: MeetingBench;
let now: Date;
let followUp: FollowUp;

const directory = {
  unit: async (id: string) => ({ ...unitOf(id), parentId: parents[id] ?? null }),
  person: async (id: string) => people.find((person) => person.id === id) ?? null,
};

beforeEach(async () => {
  bench = await MeetingBench.make(1);
  now = new Date("2022-05-01T01:00:00.000Z");
  followUp = new FollowUp({ conferences: bench.conferences, directory, surroundings: { now: () => now } });
});

async function make(text: string, deadline: string | null, unitIds = ["u1", "u2"]): Promise<string> {
  const data = { conclusionId: null, kind: "task" as const, text, result: "", unitIds, deadline };
  return (await bench.run("assignment.make", data, office)).ids[0] ?? "";
}
const done = (assignmentId: string, unitId: string) =>
  bench.run("assignment.report", { assignmentId, unitId, done: true, text: "Xong" }, office);

describe("what a unit owes", () => {
  test("is told to whoever reports for it or below it: the nearest deadline first, what is done at the end", async () => {
    await make("Sau", "2022-06-30");
    await done(await make("Đã xong", "2022-05-10"), "u1");
    await make("Trễ", "2022-04-29");
    await make("Thường xuyên", null);
    await make("Của đơn vị khác", "2022-05-02", ["u2"]);
    const mine = await followUp.mine(reporter);
    expect(mine.map(({ assignment, part }) => [assignment.text, part.state])).toEqual([
      ["Trễ", "late"],
      ["Sau", "notBegun"],
      ["Thường xuyên", "notBegun"],
      ["Đã xong", "done"],
    ]);
    expect(mine.every(({ part }) => part.unit.id === "u1")).toBe(true);
  });

  test("says nothing of what other units reported", async () => {
    const id = await make("Chung", "2022-06-30");
    await bench.run("assignment.report", { assignmentId: id, unitId: "u2", done: false, text: "Riêng u2" }, office);
    expect(JSON.stringify(await followUp.mine(reporter))).not.toContain("Riêng u2");
  });

  test("is nobody's business without the role, and a room's never", async () => {
    expect(await codeOf(followUp.mine(actorOf("presenter")))).toBe("permission.denied");
    const device: Actor = { kind: "device", id: "d", conferenceId: bench.id, pointId: "p", role: "desk", person: null };
    expect(await codeOf(followUp.mine(device))).toBe("permission.denied");
    expect(() => followUp.overview(reporter)).toThrow("permission.denied");
  });
});

describe("open assignments", () => {
  test("come up in the next conference of the same host unit, with the units that owe them", async () => {
    const half = await make("Một nửa", "2022-06-30");
    await done(half, "u1");
    const all = await make("Xong cả", "2022-06-30");
    await done(all, "u1");
    await done(all, "u2");
    const next = (facts: Parameters<typeof conferenceInput>[0]) =>
      bench.conferences.create(office, { commandId: `next-${facts?.hostUnitId}`, conference: conferenceInput(facts) });
    const same = await next({ hostUnitId: "host", startsAt: "2022-07-28T00:30:00.000Z" });
    const other = await next({ hostUnitId: "elsewhere", startsAt: "2022-07-28T00:30:00.000Z" });
    expect(followUp.earlier(office, same.id)).toMatchObject([
      { assignment: { text: "Một nửa" }, open: [{ unit: { id: "u2" }, state: "notBegun" }], totals: { done: 1 } },
    ]);
    expect(followUp.earlier(office, other.id)).toEqual([]);
    expect(followUp.earlier(office, bench.id)).toEqual([]);
    expect(followUp.overview(office)).toMatchObject([{ assignments: 2, totals: { parts: 4, done: 3 } }]);
  });
});

describe("reminders", () => {
  let told: Message[];
  let reminders: AssignmentReminders;

  beforeEach(() => {
    told = [];
    const notices = { tell: async (message: Message) => tell(message) };
    const { conferences } = bench;
    const surroundings = { now: () => now };
    reminders = new AssignmentReminders({
      conferences,
      directory,
      people: { all: async () => people },
      notices,
      surroundings,
    });
  });

  /** Once a key, as the notices' store keeps it. */
  function tell(message: Message): void {
    if (!told.some(({ key }) => key === message.key)) told.push(message);
  }

  /** Looks once, as the sweep does whenever the server starts and every ten minutes. */
  async function sweep(day: string): Promise<void> {
    now = new Date(`${day}T01:00:00.000Z`);
    const notices = { tell: async (message: Message) => tell(message) };
    const job = new ReminderSweep({ sources: [reminders], notices, now: () => now, log: { warn: fail } });
    await job.sweep();
    await job.close();
  }
  const fail = (fault: object) => {
    throw new Error(JSON.stringify(fault));
  };

  test("RP4 come before, on and after the deadline, each once for each unit, however often it is looked", async () => {
    const id = await make("Báo cáo", "2022-06-30");
    for (const day of [
      "2022-06-20",
      "2022-06-27",
      "2022-06-28",
      "2022-06-30",
      "2022-06-30",
      "2022-07-01",
      "2022-07-09",
    ])
      await sweep(day);
    const steps = bench.state.assignments
      .find((one) => one.id === id)
      ?.reminders.map(({ unitId, due }) => [unitId, due]);
    expect(steps).toEqual([
      ["u1", "soon"],
      ["u2", "soon"],
      ["u1", "today"],
      ["u2", "today"],
      ["u1", "late"],
      ["u2", "late"],
    ]);
    expect(told.map(({ personIds, title }) => [personIds.join(), title])).toEqual([
      ["r1", "Nhiệm vụ còn 3 ngày là đến hạn (30/6/2022)"],
      ["r2", "Nhiệm vụ còn 3 ngày là đến hạn (30/6/2022)"],
      ["r1", "Nhiệm vụ đến hạn hôm nay (30/6/2022)"],
      ["r2", "Nhiệm vụ đến hạn hôm nay (30/6/2022)"],
      ["r1", "Nhiệm vụ quá hạn 1 ngày (hạn 30/6/2022)"],
      ["r2", "Nhiệm vụ quá hạn 1 ngày (hạn 30/6/2022)"],
    ]);
  });

  test("pass over who is done and whom nobody reports for, and begin anew where the deadline moved", async () => {
    const id = await make("Báo cáo", "2022-06-30", ["u1", "u2", "nobody"]);
    await done(id, "u2");
    await sweep("2022-06-29");
    const assignment = {
      conclusionId: null,
      kind: "task" as const,
      text: "Báo cáo",
      result: "",
      deadline: "2022-07-31",
    };
    const unitIds = ["u1", "u2", "nobody"];
    await bench.run("assignment.change", { assignmentId: id, assignment: { ...assignment, unitIds } }, office);
    await sweep("2022-07-29");
    expect(bench.state.assignments[0]?.reminders.map(({ unitId, due }) => [unitId, due])).toEqual([
      ["u1", "soon"],
      ["u1", "soon"],
    ]);
  });

  test("by hand go to who isn't done, once a click, and from those who follow up alone", async () => {
    const id = await make("Báo cáo", "2022-06-30");
    await done(id, "u2");
    const remind = (actor: Actor) => reminders.remind(actor, bench.id, id, { commandId: "click-1", unitIds: [] });
    expect(await remind(office)).toEqual({ reminded: 1 });
    await remind(office);
    expect(bench.state.assignments[0]?.reminders).toMatchObject([{ unitId: "u1", due: "soon" }]);
    expect(told).toHaveLength(1);
    expect(await codeOf(remind(reporter))).toBe("permission.denied");
  });

  test("of an assignment that was just made tell each unit's reporters what, and until when", async () => {
    const id = await make("Báo cáo", "2022-06-30");
    await reminders.announce(bench.state, id);
    await reminders.announce(bench.state, id);
    expect(told.map(({ personIds, text }) => [personIds.join(), text])).toEqual([
      ["r1", "VKSND u1 được giao: Báo cáo Hạn: 30/6/2022."],
      ["r2", "VKSND u2 được giao: Báo cáo Hạn: 30/6/2022."],
    ]);
  });
});
