import { beforeEach, expect, test } from "@jest/globals";
import { minutesSkeleton } from "@diemcau/shared/rules/minutes";
import { attendance } from "@diemcau/shared/rules/attendance";
import { actorOf, codeOf, itemInput, MeetingBench } from "../../support/domain.ts";

let bench: MeetingBench;
const add = async (facts = {}) => (await bench.run("agenda.add", itemInput(facts))).ids[0] ?? "";

beforeEach(async () => {
  bench = await MeetingBench.make(2);
});

test("an item that is open can't be taken out, and says which", async () => {
  const itemId = await add({ title: "Báo cáo" });
  await bench.run("conference.start", {});
  await bench.run("item.open", { itemId });
  await expect(bench.run("agenda.remove", { itemId })).rejects.toMatchObject({
    code: "agenda.itemOpen",
    facts: { title: "Báo cáo" },
  });
  await bench.run("item.close", {});
  expect(await codeOf(bench.run("agenda.remove", { itemId }))).toBe("agenda.itemUsed");
});

test("items keep the order the office gave them, and an order from an older agenda is refused", async () => {
  const [first, second] = [await add(), await add()];
  await bench.run("agenda.order", { itemIds: [second, first] });
  expect(bench.state.agenda.map(({ id }) => id)).toEqual([second, first]);
  await add();
  expect(await codeOf(bench.run("agenda.order", { itemIds: [first, second] }))).toBe("agenda.orderStale");
});

test("A2: an item that turns public stands in the rooms' agenda at its own place", async () => {
  const first = await add({ internal: true, title: "Nội bộ" });
  const second = await add();
  expect(bench.conferences.state(bench.id, "point").agenda.map(({ id }) => id)).toEqual([second]);
  await bench.run("agenda.change", { itemId: first, item: itemInput({ title: "Công khai" }) });
  expect(bench.conferences.state(bench.id, "point").agenda.map(({ id }) => id)).toEqual([first, second]);
  await bench.run("agenda.change", { itemId: first, item: itemInput({ internal: true }) });
  expect(bench.conferences.state(bench.id, "point").agenda.map(({ id }) => id)).toEqual([second]);
});

test("text with a right-to-left override is refused by the field's name, decomposed letters are composed", async () => {
  await expect(bench.run("agenda.add", itemInput({ title: "Tham luận \u202Egnp" }))).rejects.toMatchObject({
    code: "input.invalid",
    faults: [{ path: "title", code: "text.hidden" }],
  });
  await add({ title: "Tham luận".normalize("NFD") });
  expect(bench.state.agenda.at(-1)?.title).toBe("Tham luận".normalize("NFC"));
});

test("a text of 1 MB is refused, and nothing is stored", async () => {
  const before = bench.store.commits.length;
  await expect(bench.run("agenda.add", itemInput({ title: "a".repeat(1_000_000) }))).rejects.toMatchObject({
    faults: [{ path: "title", code: "text.tooLong" }],
  });
  expect(bench.store.commits.length).toBe(before);
});

test("the office prepares but does not direct; a reader does neither", async () => {
  expect(await codeOf(bench.run("conference.start", {}, actorOf("office")))).toBe("permission.denied");
  expect(await codeOf(bench.run("agenda.add", itemInput(), actorOf("presenter")))).toBe("permission.denied");
});

test("minutes name what was opened, in the order it happened, with attendance from the log", async () => {
  const [report, talk] = [
    await add({ kind: "report", title: "Báo cáo" }),
    await add({ kind: "paper", title: "Tham luận" }),
  ];
  await bench.connect(bench.pointIds[0] ?? "");
  await bench.run("conference.start", {});
  await bench.connect(bench.pointIds[1] ?? "");
  await bench.run("headcount.report", { pointId: bench.pointIds[1] ?? "", count: 17 });
  await bench.run("item.open", { itemId: talk });
  await bench.run("floor.grant", { requestId: await bench.ask(1), seenTurnId: null });
  bench.passSeconds(65);
  await bench.run("item.open", { itemId: report });
  await bench.run("conference.end", {});
  expect(minutesSkeleton(bench.state)?.sections.map(({ kind, title, seconds }) => ({ kind, title, seconds }))).toEqual([
    { kind: "item", title: "Tham luận", seconds: null },
    { kind: "turn", title: "Tham luận", seconds: 65 },
    { kind: "item", title: "Báo cáo", seconds: null },
  ]);
  expect(attendance(bench.state)).toMatchObject({
    bridgePoints: 2,
    joined: ["bridge1"],
    missing: ["bridge2"],
    headcount: 17,
  });
});
