import { beforeEach, describe, expect, test } from "@jest/globals";
import { heardPointIds, nextPointId, readyPointIds, roomSignal } from "@diemcau/shared/rules/programme";
import { currentTurn } from "@diemcau/shared/rules/state";
import { actorOf, codeOf, deviceOf, itemInput, MeetingBench } from "../../support/domain.ts";

let bench: MeetingBench;

beforeEach(async () => {
  bench = await MeetingBench.make(2);
  for (const pointId of bench.pointIds) await bench.connect(pointId);
  await bench.run("conference.start", {});
});

describe("giving the floor", () => {
  test("F2: one commit ends the running turn, begins the new one and takes its camera, name, title and unit", async () => {
    const first = await bench.ask(1);
    const second = await bench.ask(2);
    const { ids } = await bench.run("floor.grant", { requestId: first, seenTurnId: null });
    const before = bench.store.commits.length;
    await bench.run("floor.grant", { requestId: second, seenTurnId: ids[0] ?? null });
    expect(bench.store.commits.length).toBe(before + 1);
    expect(bench.store.commits.at(-1)?.events.map(({ type }) => type)).toEqual([
      "floor.ended",
      "floor.granted",
      "programme.taken",
    ]);
    expect(bench.state.programme).toMatchObject({
      layout: "solo",
      slots: [{ pointId: bench.pointIds[2], sourceId: `device-${bench.pointIds[2]}:camera:1` }],
      lowerThird: { name: "Đại biểu 2", title: "Viện trưởng", unit: "VKSND bridge2" },
    });
    expect(heardPointIds(bench.state)).toEqual([bench.pointIds[2]]);
  });

  test("F3: an operator who saw another turn is told who gave the floor to whom, and nothing happens", async () => {
    const first = await bench.ask(1);
    const second = await bench.ask(2);
    await bench.run("floor.grant", { requestId: first, seenTurnId: null }, actorOf("operator"));
    const refused = bench.run("floor.grant", { requestId: second, seenTurnId: null });
    await expect(refused).rejects.toMatchObject({
      code: "floor.changed",
      facts: { actor: "Cán bộ operator", speaker: "Đại biểu 1" },
    });
    expect(currentTurn(bench.state)?.speaker.name).toBe("Đại biểu 1");
  });

  test("C4: the same click twice gives one turn and one answer, also after a restart", async () => {
    const request = await bench.ask(1);
    const click = { requestId: request, seenTurnId: null };
    const answers = await Promise.all([1, 2].map(() => bench.run("floor.grant", click, actorOf("operator"), "click")));
    expect(answers[0]).toEqual(answers[1]);
    bench.conferences = bench.open();
    await bench.conferences.load();
    expect(await bench.run("floor.grant", click, actorOf("operator"), "click")).toEqual(answers[0]);
    expect(bench.state.turns).toHaveLength(1);
  });

  test("a second click of another hand on the same request is told that it is gone", async () => {
    const request = await bench.ask(1);
    const { ids } = await bench.run("floor.grant", { requestId: request, seenTurnId: null });
    const again = bench.run("floor.grant", { requestId: request, seenTurnId: ids[0] ?? null });
    expect(await codeOf(again)).toBe("floor.requestGone");
  });

  test("P4: a held cut leaves the programme alone while the sound follows the floor", async () => {
    await bench.run("programme.hold", { held: true });
    await bench.run("floor.grant", { requestId: await bench.ask(1), seenTurnId: null });
    expect(bench.state.programme.slots[0]?.pointId).toBe(bench.pointIds[0]);
    expect(heardPointIds(bench.state)).toEqual([bench.pointIds[1]]);
  });

  test("P2: with the layout chair + speaker the host stands beside the speaker, but never beside itself", async () => {
    await bench.run("programme.layout", { layout: "chairSpeaker" });
    const { ids } = await bench.run("floor.grant", { requestId: await bench.ask(1), seenTurnId: null });
    expect(bench.state.programme.slots.map(({ pointId }) => pointId)).toEqual([bench.pointIds[1], bench.pointIds[0]]);
    await bench.run("floor.grant", { requestId: await bench.ask(0), seenTurnId: ids[0] ?? null });
    expect(bench.state.programme).toMatchObject({ layout: "solo", slots: [{ pointId: bench.pointIds[0] }] });
  });

  test("F4: ending a turn brings the host back, and M2: the host is heard while nobody has the floor", async () => {
    const { ids } = await bench.run("floor.grant", { requestId: await bench.ask(1), seenTurnId: null });
    await bench.run("floor.end", { turnId: ids[0] ?? "" });
    expect(bench.state.programme.slots[0]?.pointId).toBe(bench.pointIds[0]);
    expect(heardPointIds(bench.state)).toEqual([bench.pointIds[0]]);
  });

  test("F8: opening the next item ends the running turn", async () => {
    const { ids: items } = await bench.run("agenda.add", {
      kind: "report",
      title: "Báo cáo",
      personId: null,
      unitId: null,
      plannedMinutes: 5,
      internal: false,
    });
    await bench.run("floor.grant", { requestId: await bench.ask(1), seenTurnId: null });
    await bench.run("item.open", { itemId: items[0] ?? "" });
    expect(currentTurn(bench.state)).toBeNull();
  });
});

describe("the queue", () => {
  test("F1: a speaker waits once at a point, others of the same point may wait too", async () => {
    await bench.ask(1, "Đại biểu 1");
    expect(await codeOf(bench.ask(1, "ĐẠI  BIỂU 1"))).toBe("floor.alreadyAsked");
    await bench.ask(1, "Đại biểu 5");
    expect(bench.state.queue).toHaveLength(2);
  });

  test("an order made from an older queue is refused rather than losing a request", async () => {
    const first = await bench.ask(1);
    await bench.ask(2);
    expect(await codeOf(bench.run("floor.order", { requestIds: [first] }))).toBe("floor.requestGone");
  });

  test("C8: a room asks and withdraws for itself alone", async () => {
    const own = deviceOf(bench.id, bench.pointIds[1] ?? "");
    const other = await bench.ask(2);
    expect(await codeOf(bench.run("floor.withdraw", { requestId: other }, own))).toBe("permission.denied");
    const request = {
      pointId: bench.pointIds[2] ?? "",
      speaker: { name: "Đại biểu 7", title: "", unit: "" },
      subject: "",
    };
    expect(await codeOf(bench.run("floor.request", request, own))).toBe("permission.denied");
    await bench.run("floor.request", { ...request, pointId: bench.pointIds[1] ?? "" }, own);
    expect(bench.state.queue.at(-1)?.pointId).toBe(bench.pointIds[1]);
  });

  test("the head of the queue is KẾ TIẾP unless the operator chose another point", async () => {
    await bench.ask(1);
    expect(nextPointId(bench.state)).toBe(bench.pointIds[1]);
    await bench.run("programme.next", { pointId: bench.pointIds[2] ?? "" });
    expect(roomSignal(bench.state, bench.pointIds[2] ?? "")).toBe("next");
    expect(roomSignal(bench.state, bench.pointIds[1] ?? "")).toBe("waiting");
    expect(roomSignal(bench.state, bench.pointIds[0] ?? "")).toBe("onAir");
  });

  test("F6, F7: a lost point keeps its turn; the end of the conference ends it and empties the queue", async () => {
    await bench.run("floor.grant", { requestId: await bench.ask(1), seenTurnId: null });
    await bench.ask(2);
    const pointId = bench.pointIds[1] ?? "";
    await bench.conferences.act(bench.id, { kind: "system" }, () => ({
      events: [{ type: "device.disconnected", deviceId: `device-${pointId}`, pointId, pointName: "" }],
    }));
    expect(currentTurn(bench.state)?.pointId).toBe(pointId);
    await bench.run("conference.end", {});
    expect(currentTurn(bench.state)).toBeNull();
    expect(bench.state).toMatchObject({ status: "ended", queue: [], programme: { layout: "slate" } });
    expect(heardPointIds(bench.state)).toEqual([]);
  });
});

test("M3: the point of the open item is ready before it is called, that of an internal item is not", async () => {
  const open = async (internal: boolean) => {
    const { ids } = await bench.run("agenda.add", itemInput({ unitId: "bridge2", internal }));
    await bench.run("item.open", { itemId: ids[0] ?? "" });
    return readyPointIds(bench.state);
  };
  expect(await open(true)).not.toContain(bench.pointIds[2]);
  expect(await open(false)).toContain(bench.pointIds[2]);
});
