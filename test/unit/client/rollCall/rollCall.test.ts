import { findDelegates } from "@diemcau/client/features/rollCall/delegateFilter";
import { importLists, matchedRows, unmatchedNames } from "@diemcau/client/features/rollCall/importRows";
import { readClock } from "@diemcau/client/features/rollCall/readClock";
import { rollCallCounts } from "@diemcau/client/features/rollCall/rollCallCounts";
import enRollCall from "@diemcau/client/i18n/en/rollCall";
import enVotes from "@diemcau/client/i18n/en/votes";
import viRollCall from "@diemcau/client/i18n/vi/rollCall";
import viVotes from "@diemcau/client/i18n/vi/votes";
import type { Delegate } from "@diemcau/shared/model/rollCall";
import { readRollCall } from "@diemcau/shared/rules/rollCallSheet";
import { expect, test } from "@jest/globals";
import { pointOf } from "../../../support/domain.ts";
import { keysOf } from "../secretary/texts.ts";

const start = "2022-04-28T00:30:00.000Z";
const delegate = (id: string, facts: Partial<Delegate> = {}): Delegate => ({
  id,
  name: `Đại biểu ${id}`,
  title: "Viện trưởng",
  unit: "",
  state: "notCalled",
  reason: "",
  arrivedAt: null,
  leftAt: null,
  ...facts,
});
const points = [
  pointOf("p1", {
    delegates: [
      delegate("1", { state: "present", arrivedAt: start }),
      delegate("2", { state: "online", arrivedAt: "2022-04-28T00:40:00.000Z" }),
    ],
  }),
  pointOf("p2", { delegates: [delegate("3"), delegate("4", { state: "absent" }), delegate("5", { state: "left" })] }),
];

test.each([
  ["rollCall", viRollCall, enRollCall],
  ["votes", viVotes, enVotes],
])("topic %s has the same texts in both languages, asking for the same values", (_topic, vi, en) => {
  expect(keysOf(en)).toEqual(keysOf(vi));
});

test("people are found over all points, without accents, and by how they stand", () => {
  const found = (filter: Parameters<typeof findDelegates>[1]["filter"], words = "") =>
    findDelegates(points, { filter, words, startedAt: start }).map((one) => one.delegate.id);
  expect(found("all")).toEqual(["1", "2", "3", "4", "5"]);
  expect(found("all", "dai bieu 3")).toEqual(["3"]);
  expect(found("all", "P2")).toEqual(["3", "4", "5"]);
  expect(found("open")).toEqual(["3"]);
  expect(found("absent")).toEqual(["4"]);
  expect(found("late")).toEqual(["2", "5"]);
});

test("a list is counted by state, those in the room and online together", () => {
  expect(rollCallCounts(points.flatMap(({ delegates }) => delegates))).toEqual({
    all: 5,
    here: 2,
    present: 1,
    online: 1,
    absent: 1,
    left: 1,
    notCalled: 1,
  });
});

test("a point that the sheet names in its own way is matched once for all its lines; faulty lines stay out", () => {
  const rows = [
    ["Họ và tên", "Điểm cầu"],
    ["Đại biểu 1", "p1"],
    ["Đại biểu 2", "Đảo Bé"],
    ["Đại biểu 3", "Đảo Bé"],
    ["", "Đảo Bé"],
    ["Đại biểu 4", "Nơi khác"],
  ];
  const preview = readRollCall(rows, { points: points.map((point) => ({ ...point, delegates: [] })), mode: "append" });
  expect(unmatchedNames(preview)).toEqual(["Đảo Bé", "Nơi khác"]);
  const matched = matchedRows(preview, { "Đảo Bé": "p2" });
  expect(importLists(matched).map(({ pointId, delegates }) => [pointId, delegates.map(({ name }) => name)])).toEqual([
    ["p1", ["Đại biểu 1"]],
    ["p2", ["Đại biểu 2", "Đại biểu 3"]],
  ]);
});

test("a time of day is read as people type it, and nothing else is", () => {
  expect(["8:15", "08h15", "08 giờ 15", " 23:59 "].map(readClock)).toEqual(["08:15", "08:15", "08:15", "23:59"]);
  expect(["", "8", "24:00", "08:60", "8:5", "sáng"].map(readClock)).toEqual([null, null, null, null, null, null]);
});
