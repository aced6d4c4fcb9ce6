import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import type { PreflightCheck } from "@diemcau/shared/model/preflight";
import { redact } from "@diemcau/shared/protocol/audience";
import { deskView } from "@diemcau/shared/rules/desk";
import { heardPointIds } from "@diemcau/shared/rules/programme";
import { actorOf, codeOf, deviceOf, MeetingBench } from "../../support/domain.ts";

const operator = actorOf("operator");
const green: PreflightCheck = { step: "camera", result: "good", cause: "", measured: "1280 × 720, 25 hình/giây" };

let bench: MeetingBench;
let pointId: string;
let otherId: string;
let room: Actor;

beforeEach(async () => {
  bench = await MeetingBench.make();
  [, pointId = "", otherId = ""] = bench.pointIds;
  room = deviceOf(bench.id, pointId);
});

const point = () => bench.state.points.find(({ id }) => id === pointId);
const desk = (id = pointId) => deskView(bench.state, id);

describe("help", () => {
  test("B2: is called by the room once, however often it presses, and ends when the board has answered", async () => {
    await bench.run("help.call", { pointId }, room);
    const since = point()?.helpCalledAt;
    expect(since).toBe("2022-04-28T00:30:00.000Z");
    bench.passSeconds(30);
    const { seq } = bench.state;
    await bench.run("help.call", { pointId }, room);
    expect(point()?.helpCalledAt).toBe(since);
    expect(bench.state.seq).toBe(seq);
    expect(desk()?.helpCalledAt).toBe(since);
    await bench.run("help.answer", { pointId }, operator);
    expect(desk()?.helpCalledAt).toBeNull();
    await bench.run("help.answer", { pointId }, operator);
    expect(bench.state.seq).toBe(seq + 1);
  });

  test("B2: is called for the own room alone, and answered by the board alone", async () => {
    expect(await codeOf(bench.run("help.call", { pointId: otherId }, room))).toBe("permission.denied");
    expect(await codeOf(bench.run("help.call", { pointId }, operator))).toBe("permission.denied");
    expect(await codeOf(bench.run("help.answer", { pointId }, room))).toBe("permission.denied");
    expect(await codeOf(bench.run("help.answer", { pointId }, actorOf("chair")))).toBe("permission.denied");
  });
});

describe("private text", () => {
  test("B3: says who wrote it, and stands at the one room's desk alone", async () => {
    await bench.run("note.send", { pointId, text: "Xem lại micro bục phát biểu" }, operator);
    bench.passSeconds(5);
    await bench.run("note.send", { pointId, text: "Đã xong" }, room);
    expect(desk()?.notes).toMatchObject([
      { from: "operator", name: "Cán bộ operator", text: "Xem lại micro bục phát biểu" },
      { from: "room", name: "", text: "Đã xong", at: "2022-04-28T00:30:05.000Z" },
    ]);
    expect(desk(otherId)?.notes).toEqual([]);
  });

  test("B3: goes to no other room, to no secretary and to nobody outside", async () => {
    await bench.run("note.send", { pointId, text: "Xem lại micro" }, operator);
    const event = bench.store.commits.at(-1)?.events[0];
    if (event?.type !== "note.sent") throw new Error("no note");
    expect((["secretary", "point", "public"] as const).map((audience) => redact(event, audience))).toEqual([
      null,
      null,
      null,
    ]);
    expect(redact(event, "operator")).toEqual(event);
  });

  test("B3: of each room the newest fifty stay in view, whatever others write", async () => {
    await bench.run("note.send", { pointId: otherId, text: "Tin của phòng khác" }, operator);
    for (let count = 1; count <= 53; count++) await bench.run("note.send", { pointId, text: `Tin ${count}` }, room);
    const notes = desk()?.notes ?? [];
    expect(notes).toHaveLength(50);
    expect([notes[0]?.text, notes.at(-1)?.text]).toEqual(["Tin 4", "Tin 53"]);
    expect(desk(otherId)?.notes).toHaveLength(1);
  });

  test("B3: is written by operators and by the own room's desk, never empty", async () => {
    const send = (actor: Actor, to = pointId, text = "Tin") =>
      codeOf(bench.run("note.send", { pointId: to, text }, actor));
    expect(await send(room, otherId)).toBe("permission.denied");
    expect(await send(actorOf("secretary"))).toBe("permission.denied");
    expect(await send(operator, pointId, "  ")).toBe("input.invalid");
    expect(await send(operator, "nowhere")).toBe("notFound");
  });
});

describe("a room's check", () => {
  test("is kept as the last one with its time, for the own desk and the board", async () => {
    await bench.run("preflight.report", { pointId, checks: [green] }, room);
    bench.passSeconds(60);
    const red: PreflightCheck = { step: "microphone", result: "bad", cause: "microphoneSilent", measured: "" };
    await bench.run("preflight.report", { pointId, checks: [green, red] }, room);
    expect(desk()?.preflight).toEqual({ at: "2022-04-28T00:31:00.000Z", checks: [green, red] });
    expect(desk(otherId)?.preflight).toBeNull();
    const event = bench.store.commits.at(-1)?.events[0];
    expect(event && redact(event, "point")).toBeNull();
    expect(event && redact(event, "secretary")).toEqual(event);
  });

  test("is told by the room itself, each step once, in what the contract allows", async () => {
    const report = (actor: Actor, checks: PreflightCheck[], to = pointId) =>
      codeOf(bench.run("preflight.report", { pointId: to, checks }, actor));
    expect(await report(operator, [green])).toBe("permission.denied");
    expect(await report(room, [green], otherId)).toBe("permission.denied");
    expect(await report(room, [green, green])).toBe("input.invalid");
    expect(await report(room, [])).toBe("input.invalid");
    expect(await report(room, [{ ...green, cause: "<b>" }])).toBe("input.invalid");
  });
});

describe("a room that the operator muted", () => {
  test("isn't heard although it has the floor, and is heard again when it is let", async () => {
    await bench.run("conference.start", {});
    const requestId = await bench.ask(1);
    await bench.run("floor.grant", { requestId, seenTurnId: null });
    expect(heardPointIds(bench.state)).toEqual([pointId]);
    await bench.run("point.mute", { pointId, muted: true }, operator);
    expect(heardPointIds(bench.state)).toEqual([]);
    await bench.run("point.mute", { pointId, muted: false }, operator);
    expect(heardPointIds(bench.state)).toEqual([pointId]);
    expect(await codeOf(bench.run("point.mute", { pointId, muted: false }, room))).toBe("permission.denied");
  });
});

describe("the source that a floor takes", () => {
  test("is a picture of that point, and returns to the first camera", async () => {
    await bench.connect(pointId);
    const sourceId = `device-${pointId}:camera:1`;
    await bench.run("source.prefer", { pointId, sourceId }, operator);
    expect(point()?.preferredSourceId).toBe(sourceId);
    const prefer = (id: string | null, to = pointId) =>
      codeOf(bench.run("source.prefer", { pointId: to, sourceId: id }, operator));
    expect(await prefer(`device-${pointId}:microphone:1`)).toBe("notFound");
    expect(await prefer(sourceId, otherId)).toBe("notFound");
    await bench.run("source.prefer", { pointId, sourceId: null }, operator);
    expect(point()?.preferredSourceId).toBeNull();
  });
});

test("B4: a desk reads that somebody is excused, never why; of a point that isn't there it reads nothing", async () => {
  const { ids } = await bench.run("rollCall.list", {
    pointId,
    mode: "replace",
    delegates: [{ name: "Đại biểu 3", title: "", unit: "" }],
  });
  const marks = [{ delegateId: ids[0] ?? "", state: "absent" as const, reason: "Nằm viện" }];
  await bench.run("rollCall.mark", { pointId, marks });
  expect(desk()?.delegates).toMatchObject([{ name: "Đại biểu 3", state: "absent", excused: true }]);
  expect(JSON.stringify(desk())).not.toContain("Nằm viện");
  expect(deskView(bench.state, "nowhere")).toBeNull();
});
