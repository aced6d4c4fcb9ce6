import { describe, expect, test } from "@jest/globals";
import {
  daysBetween,
  type FollowedAssignment,
  isOpen,
  partTotals,
  reminderDue,
  unitPart,
  unitParts,
} from "@diemcau/shared/rules/assignments";
import fc from "fast-check";

const zone = "Asia/Ho_Chi_Minh";
const unit = { id: "u1", name: "VKSND huyện A", shortName: "A" };
const other = { id: "u2", name: "VKSND huyện B", shortName: "B" };
const reporter = { id: "p", name: "Đại biểu 1" };

function given(facts: Partial<FollowedAssignment> = {}): FollowedAssignment {
  return { deadline: "2026-06-30", units: [unit, other], reports: [], evidence: [], reminders: [], ...facts };
}
const report = (done: boolean, at: string, of = unit) => ({
  ...{ id: `${of.id}-${at}`, assignmentId: "a", unit: of, done, text: "Đã làm", reporter, at },
});
const evidence = (at: string) => ({
  ...{ id: at, assignmentId: "a", unitId: unit.id, file: "f", name: "a.pdf", mediaType: "application/pdf" },
  ...{ bytes: 1, addedAt: at, addedBy: reporter },
});
const stateOn = (today: string, facts: Partial<FollowedAssignment>) => unitPart(given(facts), unit, today, zone);

describe("CN3 a unit's part", () => {
  test("hasn't begun until the unit reports or brings evidence", () => {
    expect(stateOn("2026-06-01", {})).toMatchObject({ state: "notBegun", begun: false });
    const told = { reports: [report(false, "2026-06-01T02:00:00.000Z")] };
    expect(stateOn("2026-06-01", told)).toMatchObject({ state: "inProgress", begun: true });
    const shown = { evidence: [evidence("2026-06-01T02:00:00.000Z")] };
    expect(stateOn("2026-06-01", shown)).toMatchObject({ state: "inProgress", begun: true });
  });

  test("is late from the day after the deadline, begun or not; the day itself is in time", () => {
    expect(stateOn("2026-06-30", {}).state).toBe("notBegun");
    expect(stateOn("2026-07-01", {})).toMatchObject({ state: "late", begun: false });
    const told = { reports: [report(false, "2026-06-01T02:00:00.000Z")] };
    expect(stateOn("2026-07-01", told)).toMatchObject({ state: "late", begun: true });
  });

  test("is done in time by the clock of the conference's zone, and marked where it was late", () => {
    // 23:30 of the last day in Vietnam, and 00:30 of the day after.
    const inTime = { reports: [report(true, "2026-06-30T16:30:00.000Z")] };
    expect(stateOn("2026-08-01", inTime)).toMatchObject({ state: "done", doneLate: false });
    const late = { reports: [report(true, "2026-06-30T17:30:00.000Z")] };
    expect(stateOn("2026-08-01", late)).toMatchObject({ state: "done", doneLate: true });
  });

  test("is open again once the unit takes it back, and done since the first report that says so anew", () => {
    const [first, back, again, more] = [
      report(true, "2026-06-01T02:00:00.000Z"),
      report(false, "2026-06-02T02:00:00.000Z"),
      report(true, "2026-06-03T02:00:00.000Z"),
      report(true, "2026-07-04T02:00:00.000Z"),
    ];
    expect(stateOn("2026-06-05", { reports: [first, back] }).state).toBe("inProgress");
    expect(stateOn("2026-07-05", { reports: [first, back, again, more] })).toMatchObject({
      state: "done",
      doneAt: again.at,
      doneLate: false,
    });
  });

  test("without a deadline is never late, and another unit's reports change nothing", () => {
    const reports = [report(true, "2026-06-01T02:00:00.000Z", other)];
    expect(stateOn("2030-01-01", { deadline: null, reports })).toMatchObject({ state: "notBegun", begun: false });
  });
});

const days = fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)));
const day = days.map((date) => date.toISOString().slice(0, 10));
const reports = fc.array(
  fc
    .record({ done: fc.boolean(), at: days, of: fc.constantFrom(unit, other) })
    .map(({ done, at, of }) => report(done, at.toISOString(), of)),
);
const assignment = fc
  .record({ deadline: fc.option(day), reports })
  .map((facts) => given({ ...facts, reports: facts.reports.toSorted((a, b) => (a.at < b.at ? -1 : 1)) }));

describe("CN3 whatever was reported", () => {
  test("every part stands in exactly one state, and the totals are all of them", () => {
    fc.assert(
      fc.property(assignment, day, (one, today) => {
        const parts = unitParts(one, today, zone);
        const { done, late, inProgress, notBegun, doneLate, parts: all } = partTotals(parts);
        expect(done + late + inProgress + notBegun).toBe(all);
        expect(all).toBe(one.units.length);
        expect(doneLate).toBeLessThanOrEqual(done);
        expect(isOpen(parts)).toBe(done < all);
      }),
    );
  });

  test("a part is done just when its last report says so, and late only with a deadline behind it", () => {
    fc.assert(
      fc.property(assignment, day, (one, today) => {
        for (const part of unitParts(one, today, zone)) {
          const last = one.reports.findLast((told) => told.unit.id === part.unit.id);
          expect(part.state === "done").toBe(last?.done === true);
          if (part.state === "late") expect(one.deadline !== null && one.deadline < today).toBe(true);
        }
      }),
    );
  });

  test("time alone takes a part no further than late", () => {
    fc.assert(
      fc.property(assignment, day, day, (one, a, b) => {
        const [before, after] = a < b ? [a, b] : [b, a];
        for (const part of one.units) {
          const was = unitPart(one, part, before, zone).state;
          const is = unitPart(one, part, after, zone).state;
          expect(is === was || is === "late").toBe(true);
        }
      }),
    );
  });
});

describe("a reminder", () => {
  test("is due within three days before the deadline, on its day, and after it", () => {
    const due = (today: string) => reminderDue("2026-06-30", today);
    expect(["2026-06-26", "2026-06-27", "2026-06-29", "2026-06-30", "2026-07-01", "2027-01-01"].map(due)).toEqual([
      null,
      "soon",
      "soon",
      "today",
      "late",
      "late",
    ]);
    expect(reminderDue(null, "2026-06-30")).toBeNull();
  });

  test("counts days over months and years", () => {
    expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
    expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1);
  });
});
