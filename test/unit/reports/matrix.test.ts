import { describe, expect, test } from "@jest/globals";
import type { ReportHead } from "@diemcau/shared/model/reportRequest";
import { isOwed, reportCell, reportMatrix, requestCount } from "@diemcau/shared/rules/reports";
import fc from "fast-check";

const deadline = "2022-06-30T10:00:00.000Z";
const before = "2022-06-30T09:59:59.000Z";
const after = "2022-06-30T10:00:01.000Z";
const asked = { deadline, closedAt: null };

function head(facts: Partial<ReportHead> = {}): ReportHead {
  const base = { requestId: "q", unitId: "u", state: "draft" as const, savedAt: before };
  return { ...base, firstSubmittedAt: null, submittedAt: null, ...facts };
}
const sent = (first: string, last = first) => head({ state: "submitted", firstSubmittedAt: first, submittedAt: last });

describe("RS1: how a unit stands with a request", () => {
  test("is missing, in draft or returned as long as it owes, and overdue from the moment after the deadline", () => {
    expect(reportCell(asked, undefined, deadline)).toEqual({ state: "missing", late: false, at: null });
    expect(reportCell(asked, undefined, after)).toEqual({ state: "missing", late: true, at: null });
    expect(reportCell(asked, head(), after)).toMatchObject({ state: "draft", late: true });
    const returned = head({ state: "returned", firstSubmittedAt: before, submittedAt: before });
    expect(reportCell(asked, returned, after)).toEqual({ state: "returned", late: true, at: before });
  });

  test("is late when it was handed in first after the deadline; mending it afterwards makes nobody late", () => {
    expect(reportCell(asked, sent(deadline), after)).toMatchObject({ late: false });
    expect(reportCell(asked, sent(after), after)).toMatchObject({ late: true, at: after });
    expect(reportCell(asked, sent(before, after), after)).toEqual({ state: "submitted", late: false, at: after });
  });

  test("is no later than the request was closed", () => {
    expect(reportCell({ deadline, closedAt: before }, undefined, after)).toMatchObject({ late: false });
  });
});

describe("RS1: the matrix", () => {
  const unit = (number: number) => ({ id: `u${number}`, name: `Đơn vị ${number}`, shortName: `${number}` });
  const request = (id: string, units: number[]) => ({
    ...asked,
    id,
    kind: "report" as const,
    title: id,
    timeZone: "Asia/Ho_Chi_Minh",
    units: units.map(unit),
  });

  test("counts every request from its own cells, and leaves the place of a unit that wasn't asked empty", () => {
    const heads = [
      { ...sent(before), requestId: "a", unitId: "u1" },
      { ...sent(after), requestId: "a", unitId: "u2" },
      { ...sent(before), requestId: "gone", unitId: "u3" },
    ];
    const { columns, rows } = reportMatrix([request("a", [1, 2, 3]), request("b", [3, 4])], heads, after);
    expect(columns.map(({ count }) => count)).toEqual([
      { asked: 3, submitted: 2, submittedLate: 1, overdue: 1, returned: 0 },
      { asked: 2, submitted: 0, submittedLate: 0, overdue: 2, returned: 0 },
    ]);
    expect(rows.map(({ unit: { id }, cells }) => [id, ...cells.map((cell) => cell?.state ?? "-")])).toEqual([
      ["u1", "submitted", "-"],
      ["u2", "submitted", "-"],
      ["u3", "missing", "missing"],
      ["u4", "-", "missing"],
    ]);
  });

  test("every unit asked is counted once: those who handed in and those who owe are all", () => {
    const heads = fc.array(
      fc.record({
        unitId: fc.integer({ min: 0, max: 20 }).map((number) => `u${number}`),
        state: fc.constantFrom("draft" as const, "submitted" as const, "returned" as const),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), heads, (units, list) => {
        const all = Array.from({ length: units }, (_, number) => number);
        const found = list.map(({ unitId, state }) => ({ ...sent(before), requestId: "a", unitId, state }));
        const { columns, rows } = reportMatrix([request("a", all)], found, after);
        const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
        const [column] = columns;
        expect(column?.count).toEqual(requestCount(cells));
        expect(column?.count.asked).toBe(units);
        expect((column?.count.submitted ?? 0) + cells.filter(isOwed).length).toBe(units);
      }),
    );
  });

  test("700 units and 20 requests are laid out in less than 150 ms", () => {
    const units = Array.from({ length: 700 }, (_, number) => number);
    const requests = Array.from({ length: 20 }, (_, number) => request(`q${number}`, units));
    const heads = requests.flatMap(({ id }) => units.map((n) => ({ ...sent(before), requestId: id, unitId: `u${n}` })));
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      reportMatrix(requests, heads, after);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(150);
  });
});
