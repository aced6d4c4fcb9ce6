import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import { partReportLimit } from "@diemcau/shared/model/assignment";
import type { CommandInput } from "@diemcau/shared/protocol/commands";
import { actorOf, codeOf, MeetingBench, personOf } from "../../support/domain.ts";

const office = actorOf("office");
const reporter: Actor = { kind: "person", id: "r1", name: "Đại biểu 1", roles: ["reporter"] };

let bench: MeetingBench;

beforeEach(async () => {
  bench = await MeetingBench.make(2);
  bench.people.push(personOf("r1", { unitId: "u1", roles: ["reporter"] }));
  await bench.run("conference.start", {});
});

type Input = CommandInput<"assignment.make">;
const input = (facts: Partial<Input> = {}): Input => ({
  ...{ conclusionId: null, kind: "task", text: "Rà soát quy chế", result: "Quy chế sửa đổi" },
  ...{ unitIds: ["u1", "u2"], deadline: "2022-06-30" },
  ...facts,
});
async function make(facts: Partial<Input> = {}): Promise<string> {
  return (await bench.run("assignment.make", input(facts), office)).ids[0] ?? "";
}
const report = (assignmentId: string, unitId = "u1", actor: Actor = reporter, done = false) =>
  bench.run("assignment.report", { assignmentId, unitId, done, text: "Đã làm" }, actor);

describe("an assignment", () => {
  test("names its units as of now, each once", async () => {
    await make({ unitIds: ["u1", "u1", "u2"] });
    expect(bench.state.assignments).toMatchObject([{ units: [{ id: "u1", name: "VKSND u1" }, { id: "u2" }] }]);
  });

  test("isn't made with a deadline that is over; the day itself, by the conference's clock, still counts", async () => {
    // 28/4/2022, 07:30 in Vietnam.
    expect(await codeOf(make({ deadline: "2022-04-27" }))).toBe("deadline.past");
    expect(await codeOf(make({ deadline: "2022-02-30" }))).toBe("input.invalid");
    await make({ deadline: "2022-04-28" });
    expect(bench.state.assignments).toHaveLength(1);
  });

  test("keeps a deadline that passes, and is given no new one that has", async () => {
    const assignmentId = await make({ deadline: "2022-04-28" });
    bench.passSeconds(2 * 86_400);
    await bench.run("assignment.change", { assignmentId, assignment: input({ deadline: "2022-04-28" }) }, office);
    const moved = { assignmentId, assignment: input({ deadline: "2022-04-29" }) };
    expect(await codeOf(bench.run("assignment.change", moved, office))).toBe("deadline.past");
  });

  test("comes of a conclusion that is there, and of units that are", async () => {
    expect(await codeOf(make({ conclusionId: "gone" }))).toBe("conclusion.stale");
    expect(await codeOf(make({ unitIds: [] }))).toBe("input.invalid");
  });

  test("keeps the units that have reported, whatever is changed", async () => {
    const assignmentId = await make();
    await report(assignmentId);
    const without = { assignmentId, assignment: input({ unitIds: ["u2"] }) };
    expect(await codeOf(bench.run("assignment.change", without, office))).toBe("assignment.hasReports");
    await bench.run("assignment.change", { assignmentId, assignment: input({ unitIds: ["u1", "u3"] }) }, office);
    expect(bench.state.assignments).toMatchObject([{ units: [{ id: "u1" }, { id: "u3" }], reports: [{}] }]);
  });

  test("is gone from all lists once it was withdrawn, and the log tells why", async () => {
    const assignmentId = await make();
    await bench.run("assignment.withdraw", { assignmentId, reason: "Trùng nhiệm vụ" }, office);
    expect(bench.state.assignments).toEqual([]);
    const last = bench.store.commits.at(-1)?.events[0];
    expect(last).toMatchObject({ type: "assignment.withdrawn", reason: "Trùng nhiệm vụ" });
    expect(await codeOf(report(assignmentId))).toBe("notFound");
  });

  test("is made by those who follow up alone, and never in a rehearsal", async () => {
    for (const role of ["operator", "chair", "presenter", "reporter"] as const)
      expect(await codeOf(bench.run("assignment.make", input(), actorOf(role)))).toBe("permission.denied");
    const rehearsal = { ...bench.state.conference, rehearsalOf: "c0" };
    await bench.conferences.act(bench.id, { kind: "system" }, (state) => ({
      events: state.conference
        ? [{ type: "conference.changed", conference: { ...state.conference, ...rehearsal } }]
        : [],
    }));
    expect(await codeOf(make())).toBe("rehearsal.noRecord");
  });

  test("takes script in its words as words", async () => {
    const text = "<script>alert(1)</script>";
    await make({ text, result: text });
    expect(bench.state.assignments).toMatchObject([{ text, result: text }]);
    expect(await codeOf(make({ text: "Rà\u202esoát" }))).toBe("input.invalid");
  });
});

describe("CN3 a unit's report", () => {
  test("comes from its own people; the office may report for any, and nobody for a unit that has no part", async () => {
    const assignmentId = await make();
    await report(assignmentId);
    await report(assignmentId, "u2", office, true);
    expect(bench.state.assignments[0]?.reports).toMatchObject([
      { unit: { id: "u1" }, reporter: { id: "r1" } },
      { unit: { id: "u2" }, done: true },
    ]);
    expect(await codeOf(report(assignmentId, "u2"))).toBe("assignment.notTheirs");
    expect(await codeOf(report(assignmentId, "u9", office))).toBe("assignment.notTheirs");
    expect(await codeOf(report(assignmentId, "u1", actorOf("secretary")))).toBe("permission.denied");
  });

  test("is one of a bounded list", async () => {
    const assignmentId = await make();
    for (let count = 0; count < partReportLimit; count++) await report(assignmentId);
    expect(await codeOf(report(assignmentId))).toBe("assignment.tooMany");
    await report(assignmentId, "u2", office);
  });

  test("isn't told to rooms or the public", async () => {
    const assignmentId = await make();
    await report(assignmentId);
    for (const audience of ["point", "public"] as const)
      expect(bench.conferences.state(bench.id, audience).assignments).toEqual([]);
    expect(bench.conferences.state(bench.id, "secretary").assignments[0]?.reports).toHaveLength(1);
  });
});
