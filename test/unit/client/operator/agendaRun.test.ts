import { describe, expect, test } from "@jest/globals";
import { agendaRun, delayMinutes } from "@diemcau/client/features/agendaRun/agendaRun";
import { at, item, start } from "./board.ts";

const minute = 60_000;
const agenda = [
  item("1", { plannedMinutes: 5, openedAt: at(0), closedAt: at(420) }),
  item("2", { plannedMinutes: 15, openedAt: at(420) }),
  item("3", { plannedMinutes: 20 }),
  item("4", { plannedMinutes: 10 }),
];

describe("the running agenda", () => {
  test("tells used from planned time, and what is done, open and to come", () => {
    const rows = agendaRun(agenda, start, start + 10 * minute, true);
    expect(rows.map(({ status, usedSeconds }) => [status, usedSeconds])).toEqual([
      ["done", 420],
      ["open", 180],
      ["coming", 0],
      ["coming", 0],
    ]);
  });

  test("warns in the last minute and marks what is over", () => {
    const toneAt = (minutes: number) => agendaRun(agenda, start, start + minutes * minute, true)[1]?.tone;
    expect(toneAt(10)).toBe("calm");
    expect(toneAt(21)).toBe("warning");
    expect(toneAt(23)).toBe("over");
    expect(agendaRun(agenda, start, start, true)[0]?.tone).toBe("over");
  });

  test("expects the items to come after the open one's plan, or from now when that has passed", () => {
    const expectedAt = (minutes: number) =>
      agendaRun(agenda, start, start + minutes * minute, true)
        .slice(2)
        .map((row) => (row.startsAt - start) / minute);
    expect(expectedAt(10)).toEqual([22, 42]);
    expect(expectedAt(30)).toEqual([30, 50]);
  });

  test("counts from the planned start while it has not begun", () => {
    const rows = agendaRun([item("1"), item("2")], start, start - 90 * minute, false);
    expect(rows.map((row) => row.startsAt)).toEqual([start, start + 10 * minute]);
  });

  test("sums up by how much it is late or ahead", () => {
    expect(delayMinutes(agendaRun(agenda, start, start + 10 * minute, true))).toBe(2);
    expect(delayMinutes(agendaRun(agenda, start, start + 27 * minute, true))).toBe(7);
    const early = [item("1", { plannedMinutes: 10, openedAt: at(0), closedAt: at(240) })];
    expect(delayMinutes(agendaRun(early, start, start + 10 * minute, true))).toBe(-6);
  });
});
