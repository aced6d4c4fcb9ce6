import { describe, expect, test } from "@jest/globals";
import { assignmentNumbers } from "@diemcau/client/features/assignments/assignmentNumbers";
import { itemOf, itemOfAll } from "@diemcau/client/features/assignments/earlierItems";
import { cellMoment, filterRows, matrixRows } from "@diemcau/client/features/assignments/matrixRows";
import { AgendaItemInput } from "@diemcau/shared/model/agenda";
import { parse } from "@diemcau/shared/protocol/parse";
import type { EarlierAssignment } from "@diemcau/shared/protocol/followUp";
import type { AssignmentEntry } from "@diemcau/shared/rules/state";
import texts from "@diemcau/client/i18n/vi/assignments";

const zone = "Asia/Ho_Chi_Minh";
const unit = (id: string) => ({ id, name: `VKSND ${id}`, shortName: id });

function assignment(id: string, unitIds: string[], facts: Partial<AssignmentEntry> = {}): AssignmentEntry {
  return {
    ...{ id, conclusionId: null, kind: "task" as const, text: id, result: "", deadline: "2026-06-30" },
    ...{ madeAt: "2026-05-01T00:00:00.000Z", reports: [], evidence: [], reminders: [] },
    units: unitIds.map(unit),
    ...facts,
  };
}
const report = (unitId: string, done: boolean, at: string) => ({
  ...{ id: at, assignmentId: "a", unit: unit(unitId), done, text: "x", reporter: { id: "p", name: "Đại biểu 1" }, at },
});

describe("the matrix", () => {
  const first = assignment("a", ["A", "B"], { reports: [report("A", true, "2026-06-01T02:00:00.000Z")] });
  const second = assignment("b", ["B", "C"], { deadline: "2026-05-31" });
  const rows = matrixRows([first, second], "2026-06-10", zone);

  test("has every unit once, and a cell only where it has a part", () => {
    expect(rows.map(({ unit: { id }, parts }) => [id, ...parts.map((part) => part?.state ?? null)])).toEqual([
      ["A", "done", null],
      ["B", "notBegun", "late"],
      ["C", null, "late"],
    ]);
  });

  test("is filtered by what is open, late or not begun", () => {
    const named = (filter: Parameters<typeof filterRows>[1]) => filterRows(rows, filter).map(({ unit: { id } }) => id);
    expect(named("all")).toEqual(["A", "B", "C"]);
    expect(named("open")).toEqual(["B", "C"]);
    expect(named("late")).toEqual(["B", "C"]);
    expect(filterRows(rows.slice(0, 1), "notBegun")).toEqual([]);
  });

  test("tells of a cell when it was done, or else when the unit last told something", () => {
    expect(rows.map(({ parts: [part] }) => part && cellMoment(part))).toEqual(["2026-06-01T02:00:00.000Z", null, null]);
  });

  test("numbers assignments by their conclusion", () => {
    const all = [assignment("x", ["A"]), assignment("y", ["A"], { conclusionId: "c1" })];
    const more = [...all, assignment("z", ["A"], { conclusionId: "c1" })];
    expect([...assignmentNumbers(more, [{ id: "c1" }])]).toEqual([
      ["y", "1.1"],
      ["z", "1.2"],
      ["x", "+1"],
    ]);
  });
});

/** Fills a Vietnamese text of topic `assignments`, as the page does. */
function fill(key: string, values: Record<string, string | number>): string {
  const earlier: Record<string, string> = { ...texts.earlier };
  const text = earlier[key.slice("assignments:earlier.".length)] ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}

function earlier(text: string, unitIds: string[]): EarlierAssignment {
  return {
    ...{ conferenceId: "c", conferenceTitle: "Hội nghị", startsAt: "2026-01-01T00:00:00.000Z", timeZone: zone },
    assignment: { id: text, kind: "task", text, deadline: null },
    open: unitIds.map((id) => ({ unit: unit(id), state: "late" })),
    totals: { parts: 1, done: 0, doneLate: 0, late: 1, inProgress: 0, notBegun: 0 },
  };
}

describe("an item of the next agenda", () => {
  test("names the assignment and the units that owe it; a single one is also the item's unit", () => {
    expect(itemOf(earlier("Rà soát quy chế.", ["A", "B"]), fill)).toMatchObject({
      kind: "report",
      title: "Báo cáo kết quả thực hiện: Rà soát quy chế (A, B)",
      unitId: null,
    });
    expect(itemOf(earlier("Rà soát quy chế", ["A", "B", "C", "D", "E"]), fill).title).toBe(
      "Báo cáo kết quả thực hiện: Rà soát quy chế (A, B, C và 2 đơn vị khác)",
    );
    expect(itemOf(earlier("Rà soát", ["A"]), fill).unitId).toBe("A");
  });

  test("is always one that the server takes, however much there is to name", () => {
    const long = earlier("Rà soát\n".repeat(300), ["A", "B", "C", "D"]);
    for (const item of [
      itemOf(long, fill),
      itemOfAll(
        Array.from({ length: 30 }, () => long),
        fill,
      ),
    ])
      expect(parse(AgendaItemInput, item)).toEqual(item);
  });
});
