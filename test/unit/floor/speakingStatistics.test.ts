import { describe, expect, test } from "@jest/globals";
import type { Turn } from "@diemcau/shared/model/floor";
import { speakingStatistics, speakingTotal } from "@diemcau/shared/rules/speakingStatistics";
import { turnOf } from "../../support/domain.ts";
import { at, start } from "../client/operator/board.ts";

const thuy = { id: "thuy", name: "Nguyễn Thị Bích Thủy", title: "Viện trưởng", unit: "VKSND thành phố" };
const guest = { id: null, name: "Đại biểu 1", title: "", unit: "" };
const item = { id: "i1", kind: "paper" as const, title: "Tham luận", internal: false };

/** A turn from one second to another. */
function turn(id: string, from: number, to: number | null, facts: Partial<Turn> = {}): Turn {
  const endedAt = to === null ? null : at(to);
  return turnOf({
    id,
    speaker: thuy,
    pointName: "TP Quảng Ngãi",
    plannedSeconds: 300,
    startedAt: at(from),
    endedAt,
    ...facts,
  });
}

const turns = [
  turn("t1", 0, 200, { kind: "paper", item, pauses: [{ from: at(50), to: at(150) }] }),
  turn("t2", 200, 500, { undone: true }),
  turn("t3", 500, 560, { speaker: guest, kind: "question", plannedSeconds: null }),
  turn("t4", 560, null, { kind: "answer", item }),
];
const now = start + 600_000;

describe("speaking time", () => {
  test("counts neither what was undone nor what stood still, and the running turn until now", () => {
    expect(speakingStatistics(turns, "unit", now)).toEqual([
      {
        key: "VKSND thành phố",
        label: "VKSND thành phố",
        detail: "",
        kind: null,
        turns: 2,
        plannedSeconds: 600,
        usedSeconds: 140,
      },
      {
        key: "TP Quảng Ngãi",
        label: "TP Quảng Ngãi",
        detail: "",
        kind: null,
        turns: 1,
        plannedSeconds: 0,
        usedSeconds: 60,
      },
    ]);
  });

  test("is told by person with title and unit, and a guest by name and point", () => {
    const rows = speakingStatistics(turns, "person", now);
    expect(rows.map(({ label, detail, usedSeconds }) => [label, detail, usedSeconds])).toEqual([
      ["Nguyễn Thị Bích Thủy", "Viện trưởng, VKSND thành phố", 140],
      ["Đại biểu 1", "TP Quảng Ngãi", 60],
    ]);
  });

  test("is told by item, what was spoken outside of any item apart", () => {
    const rows = speakingStatistics(turns, "item", now);
    expect(rows.map(({ key, label, usedSeconds }) => [key, label, usedSeconds])).toEqual([
      ["i1", "Tham luận", 140],
      ["", "", 60],
    ]);
  });

  test("is told by kind, and the sum is the same however it is grouped", () => {
    expect(speakingStatistics(turns, "kind", now).map(({ kind, turns: count }) => [kind, count])).toEqual([
      ["paper", 1],
      ["question", 1],
      ["answer", 1],
    ]);
    const sums = (["unit", "person", "item", "kind"] as const).map((by) =>
      speakingTotal(speakingStatistics(turns, by, now)),
    );
    expect(sums).toEqual(sums.map(() => ({ turns: 3, plannedSeconds: 600, usedSeconds: 200 })));
  });
});
