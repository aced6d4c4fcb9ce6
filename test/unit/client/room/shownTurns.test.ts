import { expect, test } from "@jest/globals";
import { shownTurns } from "@diemcau/client/scenes/room/shownTurns";
import type { Turn } from "@diemcau/shared/model/floor";

function turn(id: string, interposedIn: string | null = null): Turn {
  const speaker = { id: null, name: "Đại biểu 1", title: "", unit: "" };
  const when = { startedAt: "2022-04-28T01:00:00.000Z", endedAt: null, pauses: [] };
  const facts = { requestId: null, pointId: "p1", pointName: "Bình Sơn", kind: "speech", subject: "" } as const;
  return { id, ...facts, ...when, speaker, item: null, plannedSeconds: 300, interposedIn, undone: false };
}

const ids = (running: Turn[]) => shownTurns(running).map(({ id }) => id);

test("of several holders the newest is timed on the wall", () => {
  expect(ids([])).toEqual([]);
  expect(ids([turn("a"), turn("b")])).toEqual(["b"]);
});

test("an interposed question stands on top of what it interrupts", () => {
  expect(ids([turn("a"), turn("question", "a")])).toEqual(["question", "a"]);
});
