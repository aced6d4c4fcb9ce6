import { beforeEach, expect, test } from "@jest/globals";
import { minutesSections } from "@diemcau/shared/rules/minutes";
import { currentTurn } from "@diemcau/shared/rules/state";
import { codeOf, MeetingBench } from "../../support/domain.ts";

let bench: MeetingBench;

beforeEach(async () => {
  bench = await MeetingBench.make(2);
  for (const pointId of bench.pointIds) await bench.connect(pointId);
  await bench.run("conference.start", {});
});

const undo = () => bench.run("undo", { seq: bench.state.undoable?.seq ?? 0 });

test("F5: an undone grant puts the request back in its place, the turn before it goes on, the old picture is on air", async () => {
  const [first, second, third] = [await bench.ask(1), await bench.ask(2), await bench.ask(2, "Đại biểu 8")];
  const { ids } = await bench.run("floor.grant", { requestId: second, seenTurnId: null });
  const programme = bench.state.programme;
  await bench.run("floor.grant", { requestId: first, seenTurnId: ids[0] ?? null });
  bench.passSeconds(9);
  await undo();
  expect(bench.state.queue.map(({ id }) => id)).toEqual([first, third]);
  expect(currentTurn(bench.state)).toMatchObject({ id: ids[0], endedAt: null });
  expect(bench.state.programme).toMatchObject({
    slots: programme.slots,
    lowerThird: programme.lowerThird,
    cause: "undo",
  });
});

test("F5: an undone turn is in no minutes", async () => {
  await bench.run("floor.grant", { requestId: await bench.ask(1), seenTurnId: null });
  await undo();
  expect(bench.state.turns).toHaveLength(1);
  expect(minutesSections(bench.state)).toEqual([]);
});

test("F5: an undone end lets the turn go on as if it had not ended", async () => {
  const { ids } = await bench.run("floor.grant", { requestId: await bench.ask(1), seenTurnId: null });
  await bench.run("floor.end", { turnId: ids[0] ?? "" });
  await undo();
  expect(currentTurn(bench.state)?.id).toBe(ids[0]);
  expect(bench.state.programme.slots[0]?.pointId).toBe(bench.pointIds[1]);
});

test("F5: an undone take returns the picture before it", async () => {
  await bench.run("programme.take", { pointId: bench.pointIds[2] ?? "" });
  expect(bench.state.programme.slots[0]?.pointId).toBe(bench.pointIds[2]);
  await undo();
  expect(bench.state.programme.slots[0]?.pointId).toBe(bench.pointIds[0]);
});

test("F5: an undone cut brings back what was prepared, unless something else was prepared since", async () => {
  const prepare = (place: number) =>
    bench.run("programme.compose", { composition: { layout: "solo", pointId: bench.pointIds[place] ?? "" } });
  for (const prepared of [null, 1]) {
    await prepare(2);
    await bench.run("programme.cut", {});
    expect(bench.state.preview).toBeNull();
    if (prepared !== null) await prepare(prepared);
    await undo();
    expect(bench.state.preview?.slots[0]?.pointId).toBe(bench.pointIds[prepared ?? 2]);
    expect(bench.state.programme.slots[0]?.pointId).toBe(bench.pointIds[0]);
  }
});

test("F5: after ten seconds, or after another act on floor or programme, there is nothing to undo", async () => {
  await bench.run("programme.take", { pointId: bench.pointIds[2] ?? "" });
  const { seq } = bench.state.undoable ?? { seq: 0 };
  bench.passSeconds(13);
  expect(await codeOf(bench.run("undo", { seq }))).toBe("undo.stale");
  await bench.run("programme.take", { pointId: bench.pointIds[1] ?? "" });
  expect(await codeOf(bench.run("undo", { seq }))).toBe("undo.stale");
});

test("what touches neither floor nor programme leaves the undo in place", async () => {
  await bench.run("programme.take", { pointId: bench.pointIds[2] ?? "" });
  await bench.run("headcount.report", { pointId: bench.pointIds[1] ?? "", count: 9 });
  await undo();
  expect(bench.state.programme.slots[0]?.pointId).toBe(bench.pointIds[0]);
});
