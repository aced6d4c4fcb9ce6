import { expect, test } from "@jest/globals";
import { inIdOrder, moveBy, moveOnto } from "@diemcau/client/features/ordering/order";
import { expectedEnd, plannedTotal, scheduleAgenda } from "@diemcau/client/features/agenda/schedule";
import fc from "fast-check";

const item = (id: string, plannedMinutes: number, openedAt: string | null = null, closedAt: string | null = null) => ({
  id,
  plannedMinutes,
  openedAt,
  closedAt,
});
const times = (...args: Parameters<typeof scheduleAgenda>) =>
  scheduleAgenda(...args).map(({ startsAt }) => startsAt.slice(11, 16));

test("items follow each other from the conference's start", () => {
  const agenda = [item("a", 10), item("b", 15), item("c", 5)];
  expect(times("2022-04-28T00:30:00Z", agenda)).toEqual(["00:30", "00:40", "00:55"]);
  expect(plannedTotal(agenda)).toBe(30);
  expect(expectedEnd("2022-04-28T00:30:00Z", agenda)).toBe("2022-04-28T01:00:00.000Z");
});

test("what really happened moves everything after it", () => {
  const agenda = [
    item("a", 10, "2022-04-28T00:35:00Z", "2022-04-28T00:50:00Z"),
    item("b", 15, "2022-04-28T00:52:00Z"),
    item("c", 5),
  ];
  expect(times("2022-04-28T00:30:00Z", agenda)).toEqual(["00:35", "00:52", "01:07"]);
  expect(scheduleAgenda("2022-04-28T00:30:00Z", agenda).map(({ actual }) => actual)).toEqual([true, true, false]);
});

test("an item moves by one place and stays at the edges", () => {
  expect(moveBy(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moveBy(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(moveBy(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  expect(moveBy(["a", "b", "c"], "gone", 1)).toEqual(["a", "b", "c"]);
});

test("an item dropped on another takes that one's place, from above and from below", () => {
  expect(moveOnto(["a", "b", "c", "d"], "a", "c")).toEqual(["b", "c", "a", "d"]);
  expect(moveOnto(["a", "b", "c", "d"], "d", "b")).toEqual(["a", "d", "b", "c"]);
});

test("whatever moves, no item is lost or doubled", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const any = fc.constantFrom(...ids, "gone");
  fc.assert(
    fc.property(any, any, fc.constantFrom(-1 as const, 1 as const), (id, target, by) => {
      expect(moveBy(ids, id, by).toSorted()).toEqual(ids);
      expect(moveOnto(ids, id, target).toSorted()).toEqual(ids);
    }),
  );
});

test("an item that arrived meanwhile stands behind an order that doesn't name it", () => {
  expect(inIdOrder([{ id: "a" }, { id: "new" }, { id: "b" }], ["b", "a"]).map(({ id }) => id)).toEqual([
    "b",
    "a",
    "new",
  ]);
});
