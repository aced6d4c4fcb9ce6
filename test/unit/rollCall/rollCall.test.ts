import { beforeEach, describe, expect, test } from "@jest/globals";
import type { DelegateState } from "@diemcau/shared/model/rollCall";
import { attendance } from "@diemcau/shared/rules/attendance";
import { attendanceText } from "@diemcau/shared/rules/attendanceSentence";
import { deskView } from "@diemcau/shared/rules/desk";
import { timelineOf } from "@diemcau/shared/rules/timeline";
import { actorOf, codeOf, deviceOf, MeetingBench } from "../../support/domain.ts";

let bench: MeetingBench;
let pointId: string;
const start = "2022-04-28T00:30:00.000Z";
const people = (...numbers: number[]) =>
  numbers.map((number) => ({ name: `Đại biểu ${number}`, title: "Kiểm sát viên", unit: "" }));
const list = (numbers: number[], mode: "replace" | "append" = "replace") =>
  bench.run("rollCall.list", { pointId, delegates: people(...numbers), mode });
const delegates = () => bench.state.points.find(({ id }) => id === pointId)?.delegates ?? [];
const idOf = (number: number) => delegates().find(({ name }) => name === `Đại biểu ${number}`)?.id ?? "";
const named = (number: number) => delegates().find(({ name }) => name === `Đại biểu ${number}`);
const mark = (
  number: number,
  state: DelegateState,
  more: { reason?: string; at?: string } = {},
  actor = actorOf("secretary"),
) => bench.run("rollCall.mark", { pointId, marks: [{ delegateId: idOf(number), state, ...more }] }, actor);
const room = () => deviceOf(bench.id, pointId);

beforeEach(async () => {
  bench = await MeetingBench.make(2);
  pointId = bench.pointIds[1] ?? "";
});

describe("RC1 the list", () => {
  test("is replaced while nobody was called, then only grows", async () => {
    await list([1, 2]);
    await list([3, 4]);
    expect(delegates().map(({ name }) => name)).toEqual(["Đại biểu 3", "Đại biểu 4"]);
    await mark(3, "present");
    expect(await codeOf(list([5]))).toBe("rollCall.begun");
    await list([5], "append");
    expect(delegates().map(({ state }) => state)).toEqual(["present", "notCalled", "notCalled"]);
  });

  test("of several points is taken whole or not at all, in one commit", async () => {
    const host = bench.pointIds[0] ?? "";
    await list([1]);
    await mark(1, "present");
    const lists = [
      { pointId: host, delegates: people(8) },
      { pointId, delegates: people(9) },
    ];
    expect(await codeOf(bench.run("rollCall.import", { lists, mode: "replace" }))).toBe("rollCall.begun");
    expect(bench.state.points[0]?.delegates).toEqual([]);
    const before = bench.state.seq;
    await bench.run("rollCall.import", { lists, mode: "append" });
    expect(bench.state.seq).toBe(before + 1);
    expect(bench.state.points.map(({ delegates }) => delegates.length)).toEqual([1, 2, 0]);
  });

  test("holds 500 at most, and an import 3,000", async () => {
    const many = Array.from({ length: 400 }, (_, place) => place);
    await list(many);
    expect(
      await codeOf(
        list(
          Array.from({ length: 101 }, (_, place) => 1000 + place),
          "append",
        ),
      ),
    ).toBe("rollCall.tooMany");
    const lists = bench.pointIds
      .flatMap((id) => [id, `${id}a`, `${id}b`])
      .map((id) => ({ pointId: id, delegates: people(...many) }));
    expect(await codeOf(bench.run("rollCall.import", { lists, mode: "append" }))).toBe("input.invalid");
  });

  test("lets a name be put right and whoever was not called be taken off", async () => {
    await list([1, 2]);
    await mark(1, "present");
    const delegate = { name: "Đại biểu 11", title: "Viện trưởng", unit: "" };
    await bench.run("rollCall.change", { pointId, delegateId: idOf(1), delegate });
    expect(named(11)).toMatchObject({ title: "Viện trưởng", state: "present" });
    expect(await codeOf(bench.run("rollCall.remove", { pointId, delegateIds: [idOf(11)] }))).toBe("rollCall.called");
    await bench.run("rollCall.remove", { pointId, delegateIds: [idOf(2)] });
    expect(delegates()).toHaveLength(1);
  });
});

describe("RC2 a mark", () => {
  beforeEach(() => list([1, 2, 3, 4]));

  test("before the start notes the moment, and nobody is late", async () => {
    await mark(1, "present");
    bench.passSeconds(600);
    await bench.run("conference.start", {});
    expect(named(1)?.arrivedAt).toBe(start);
    expect(attendance(bench.state).late).toEqual([]);
  });

  test("of somebody called for the first time after the start means that they were there from the start", async () => {
    await bench.run("conference.start", {});
    bench.passSeconds(600);
    await mark(1, "online");
    expect(named(1)?.arrivedAt).toBe(start);
  });

  test("of somebody who was absent, or who came at a time that is told, makes them late", async () => {
    await bench.run("conference.start", {});
    await mark(1, "absent", { reason: "họp tỉnh" });
    bench.passSeconds(900);
    await mark(1, "present");
    await mark(2, "present", { at: "2022-04-28T00:40:00Z" });
    expect(attendance(bench.state).late.map(({ name, arrivedAt }) => [name, arrivedAt])).toEqual([
      ["Đại biểu 1", "2022-04-28T00:45:00.000Z"],
      ["Đại biểu 2", "2022-04-28T00:40:00.000Z"],
    ]);
    expect(named(1)?.reason).toBe("");
  });

  test("keeps the arrival of whoever leaves, and takes the leaving back when they return", async () => {
    await bench.run("conference.start", {});
    await mark(1, "present");
    bench.passSeconds(3600);
    await mark(1, "left");
    expect(named(1)).toMatchObject({ arrivedAt: start, leftAt: "2022-04-28T01:30:00.000Z" });
    expect(attendance(bench.state)).toMatchObject({ headcount: 0, attended: 1 });
    await mark(1, "present");
    expect(named(1)).toMatchObject({ arrivedAt: start, leftAt: null });
  });

  test("can't name a time ahead or long ago", async () => {
    expect(await codeOf(mark(1, "present", { at: "2022-04-28T00:31:00.000Z" }))).toBe("rollCall.time");
    expect(await codeOf(mark(1, "present", { at: "2022-04-26T00:31:00.000Z" }))).toBe("rollCall.time");
  });

  test("that changes nothing leaves no commit, and many are one", async () => {
    await mark(1, "present");
    const before = bench.state.seq;
    await mark(1, "present");
    expect(bench.state.seq).toBe(before);
    await bench.run("rollCall.mark", {
      pointId,
      marks: [2, 3].map((number) => ({ delegateId: idOf(number), state: "present" })),
    });
    expect(bench.state.seq).toBe(before + 1);
  });
});

describe("RC3 after the end", () => {
  beforeEach(async () => {
    await list([1, 2]);
    await bench.run("conference.start", {});
    await mark(1, "absent");
    bench.passSeconds(3600);
    await bench.run("conference.end", {});
    bench.passSeconds(7200);
  });

  test("the room is locked out, and staff's changes are told as corrections", async () => {
    expect(await codeOf(mark(2, "present", {}, room()))).toBe("rollCall.locked");
    await mark(2, "left");
    expect(named(2)).toMatchObject({ arrivedAt: start, leftAt: "2022-04-28T01:30:00.000Z" });
    await list([3], "append");
    expect(await codeOf(list([4]))).toBe("conference.ended");
    const told = bench.store.commits.slice(-2).flatMap(timelineOf);
    expect(told.map(({ event }) => event)).toMatchObject([
      { type: "rollCall.marked", correction: true },
      { type: "rollCall.listed", correction: true },
    ]);
  });
});

test("a list that is made ready is no news", async () => {
  await list([1]);
  expect(timelineOf(bench.store.commits.at(-1) ?? { seq: 0, at: "", actor: { kind: "system" }, events: [] })).toEqual(
    [],
  );
});

test("A3 rooms receive no list and no reason, and their own desk its own people alone, without the reason", async () => {
  await list([1]);
  await mark(1, "absent", { reason: "khám bệnh" });
  for (const audience of ["point", "public"] as const) {
    const seen = JSON.stringify(bench.conferences.state(bench.id, audience));
    expect(seen).not.toContain("khám bệnh");
    expect(seen).not.toContain("Đại biểu 1");
  }
  const own = JSON.stringify(deskView(bench.state, pointId));
  expect(own).toContain("Đại biểu 1");
  expect(own).not.toContain("khám bệnh");
  expect(deskView(bench.state, pointId)?.delegates[0]).toMatchObject({ state: "absent", excused: true });
  expect(JSON.stringify(deskView(bench.state, bench.pointIds[2] ?? ""))).not.toContain("Đại biểu 1");
});

test("a room marks its own list and no other's", async () => {
  await list([1]);
  await mark(1, "present", {}, room());
  expect(named(1)?.state).toBe("present");
  const other = deviceOf(bench.id, bench.pointIds[2] ?? "");
  expect(await codeOf(mark(1, "absent", {}, other))).toBe("permission.denied");
});

test("people are counted from a list once it was called, and from the head count where there is none", async () => {
  const host = bench.pointIds[0] ?? "";
  await bench.run("headcount.report", { pointId: host, count: 7 });
  await bench.run("headcount.report", { pointId, count: 5 });
  await list([1, 2, 3]);
  expect(attendance(bench.state)).toMatchObject({ headcount: 12, expected: 23, notCalled: 3 });
  await mark(1, "present");
  await mark(2, "online");
  expect(attendance(bench.state)).toMatchObject({ headcount: 9, online: 1, notCalled: 1 });
});

test("the minutes' sentence writes itself: points, people, and by name who was absent, late or gone", async () => {
  await bench.connect(bench.pointIds[0] ?? "");
  await bench.connect(pointId);
  await list([1, 2, 3, 4]);
  await bench.run("conference.start", {});
  await mark(1, "present");
  await mark(2, "absent", { reason: "đi công tác" });
  bench.passSeconds(900);
  await mark(3, "present", { at: "2022-04-28T00:45:00.000Z" });
  bench.passSeconds(900);
  await mark(1, "left");
  await mark(4, "absent");
  expect(attendanceText(attendance(bench.state), "Asia/Ho_Chi_Minh")).toBe(
    "Hội nghị được tổ chức trực tiếp tại điểm cầu chính VKSND host, kết nối trực tuyến với 01/02 điểm cầu. " +
      "Điểm cầu không kết nối: bridge2. Số đại biểu có mặt: 02 trên 24 đại biểu được triệu tập. " +
      "Điểm cầu chưa báo số người có mặt: host. " +
      "Vắng có lý do (01 đại biểu): đồng chí Đại biểu 2 – Kiểm sát viên, bridge1 (đi công tác). " +
      "Vắng không báo lý do (01 đại biểu): đồng chí Đại biểu 4 – Kiểm sát viên, bridge1. " +
      "Đến muộn (01 đại biểu): đồng chí Đại biểu 3 – Kiểm sát viên, bridge1 (07 giờ 45). " +
      "Về trước khi kết thúc (01 đại biểu): đồng chí Đại biểu 1 – Kiểm sát viên, bridge1 (08 giờ 00).",
  );
});
