import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import { field, ReportsBench } from "../../support/ReportsBench.ts";
import { databaseKinds } from "../../support/storage.ts";

jest.setTimeout(60_000);

describe.each(databaseKinds)("requests for reports on %s", (kind) => {
  let bench: ReportsBench;

  beforeAll(async () => {
    bench = await ReportsBench.open(3, kind);
  });
  afterAll(() => bench.close());

  test("a request is made once a command, and its units are told once", async () => {
    const input = bench.input();
    const first = await bench.reports.requests.make(bench.office, "command-1", input);
    expect(first).toMatchObject({ id: "command-1", version: 0, closedAt: null, timeZone: "Asia/Ho_Chi_Minh" });
    expect(first.units.map(({ id }) => id)).toEqual(["u1", "u2", "u3"]);
    expect(await bench.reports.requests.make(bench.office, "command-1", input)).toEqual(first);
    const told = await bench.opened.storage.notices.of("r1", 50);
    expect(told).toMatchObject([{ title: "Yêu cầu báo cáo mới", path: "/app/bao-cao/command-1" }]);
    await expect(
      bench.reports.requests.make(bench.person("other", "office"), "command-1", input),
    ).rejects.toMatchObject({
      code: "version.conflict",
    });
  });

  test("a deadline that has passed, a unit or conference that isn't there and a rehearsal are refused", async () => {
    const make = (facts: Parameters<typeof bench.input>[0]) => bench.ask(facts);
    await expect(make({ deadline: bench.inHours(-1) })).rejects.toMatchObject({ code: "deadline.past" });
    await expect(make({ deadline: bench.inHours(0) })).rejects.toMatchObject({ code: "deadline.past" });
    await expect(make({ unitIds: ["u1", "nowhere"] })).rejects.toMatchObject({ code: "notFound" });
    await expect(make({ conferenceId: "none" })).rejects.toMatchObject({ code: "notFound" });
    const { id } = await bench.ask();
    await expect(bench.reports.requests.extend(bench.office, id, 0, bench.inHours(-1))).rejects.toMatchObject({
      code: "deadline.past",
    });
  });

  test("only those who follow up may ask, change, close and remind; only the staff sees what all told", async () => {
    const request = await bench.ask();
    const refused = { code: "permission.denied" };
    const strangers: Actor[] = [bench.reporter(1), bench.person("x", "presenter"), bench.person("y", "operator")];
    for (const actor of strangers) {
      await expect(bench.reports.requests.make(actor, "stranger-1", bench.input())).rejects.toMatchObject(refused);
      await expect(bench.reports.requests.change(actor, request.id, 0, bench.input())).rejects.toMatchObject(refused);
      await expect(bench.reports.requests.close(actor, request.id, 0, true)).rejects.toMatchObject(refused);
      const remind = bench.reports.reminders.remind(actor, request.id, { commandId: "c", unitIds: [] });
      await expect(remind).rejects.toMatchObject(refused);
    }
    for (const actor of [bench.reporter(1), bench.person("x", "presenter")]) {
      await expect(bench.reports.overview.list(actor)).rejects.toMatchObject(refused);
      await expect(bench.reports.overview.matrix(actor)).rejects.toMatchObject(refused);
      await expect(bench.reports.overview.view(actor, request.id)).rejects.toMatchObject(refused);
      await expect(bench.reports.overview.sums(actor, request.id)).rejects.toMatchObject(refused);
    }
    expect((await bench.reports.overview.view(bench.person("y", "operator"), request.id)).count.asked).toBe(3);
  });

  test("RS3: what units handed in isn't lost by a change; everything else may change, from the version that was seen", async () => {
    const request = await bench.ask();
    const input = bench.input();
    await bench.submit(request.id, 1, { fn: "3", fc: "Khá" });
    const change = (facts: Parameters<typeof bench.input>[0], version = 0) =>
      bench.reports.requests.change(bench.office, request.id, version, bench.input(facts));
    const [number = field("fn", "number"), choice = field("fc", "choice"), text = field("ft", "text")] = input.fields;
    const lost = (what: string) => ({ code: "report.wouldLose", facts: { what } });
    await expect(change({ unitIds: ["u2", "u3"] })).rejects.toMatchObject(lost("VKSND Đơn vị 1"));
    await expect(change({ fields: [choice, text] })).rejects.toMatchObject(lost("Mục fn"));
    await expect(change({ fields: [{ ...number, kind: "text" }, choice, text] })).rejects.toMatchObject(lost("Mục fn"));
    const without = { ...choice, choices: ["Tốt", "Yếu"] };
    await expect(change({ fields: [number, without, text] })).rejects.toMatchObject(lost("Mục fc: Khá"));
    // Nobody wrote the text, nor chose "Tốt", nor is unit 3 in: those may go, and the order may change.
    const kept = [
      { ...choice, choices: ["Khá", "Yếu"] },
      { ...number, label: "Số vụ" },
    ];
    const changed = await change({ fields: kept, unitIds: ["u2", "u1"] });
    expect(changed).toMatchObject({ version: 1, fields: [{ id: "fc" }, { label: "Số vụ" }] });
    await expect(change({ fields: kept })).rejects.toMatchObject({ code: "version.conflict" });
  });

  test("of two who change a request at once, the second is told", async () => {
    const { id } = await bench.ask();
    const results = await Promise.allSettled([
      bench.reports.requests.change(bench.office, id, 0, bench.input({ title: "Một" })),
      bench.reports.requests.change(bench.office, id, 0, bench.input({ title: "Hai" })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "version.conflict" } });
  });

  test("a closed request takes nothing in until it is opened again; a longer deadline takes lateness away", async () => {
    const { id } = await bench.ask({ deadline: bench.inHours(1) });
    bench.passHours(2);
    expect((await bench.reports.overview.view(bench.office, id)).count).toMatchObject({ overdue: 3, submitted: 0 });
    const closed = await bench.reports.requests.close(bench.office, id, 0, true);
    await expect(bench.submit(id, 1, { fn: "1" })).rejects.toMatchObject({ code: "report.closed" });
    const opened = await bench.reports.requests.close(bench.office, id, closed.version, false);
    await bench.submit(id, 1, { fn: "1" });
    expect((await bench.reports.overview.view(bench.office, id)).count).toMatchObject({
      submitted: 1,
      submittedLate: 1,
      overdue: 2,
    });
    await bench.reports.requests.extend(bench.office, id, opened.version, bench.inHours(10));
    expect((await bench.reports.overview.view(bench.office, id)).count).toMatchObject({
      submitted: 1,
      submittedLate: 0,
      overdue: 0,
    });
  });

  test("RS1: the matrix is what came in, units down and requests across, the latest deadline first", async () => {
    const conferenceId = await bench.conference();
    const soon = await bench.ask({ conferenceId, deadline: bench.inHours(5), unitIds: ["u1", "u2"] });
    const later = await bench.ask({ conferenceId, deadline: bench.inHours(50), unitIds: ["u2", "u3"] });
    await bench.submit(soon.id, 1, { fn: "1" });
    const sent = await bench.submit(later.id, 2, { fn: "1" });
    await bench.reports.unitReports.giveBack(bench.office, later.id, "u2", sent.version, "Bổ sung");
    const { columns, rows } = await bench.reports.overview.matrix(bench.office, conferenceId);
    expect(columns.map(({ request, count }) => [request.id, count.submitted, count.asked])).toEqual([
      [later.id, 0, 2],
      [soon.id, 1, 2],
    ]);
    expect(rows.map(({ unit, cells }) => [unit.id, ...cells.map((cell) => cell?.state ?? null)])).toEqual([
      ["u2", "returned", "missing"],
      ["u3", "missing", null],
      ["u1", null, "submitted"],
    ]);
  });
});
