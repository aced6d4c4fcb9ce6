import { beforeEach, describe, expect, test } from "@jest/globals";
import type { CommandInput } from "@diemcau/shared/protocol/commands";
import type { Actor } from "@diemcau/shared/model/actor";
import { actorOf, codeOf, deviceOf, MeetingBench } from "../../support/domain.ts";

let bench: MeetingBench;

beforeEach(async () => {
  bench = await MeetingBench.make(2);
  for (const pointId of bench.pointIds) await bench.connect(pointId);
  await bench.run("conference.start", {});
});

const queue = () => bench.state.queue;
const names = () => queue().map(({ speaker }) => speaker.name);
const room = () => deviceOf(bench.id, bench.pointIds[1] ?? "");
const thuy = { id: "thuy", name: "Nguyễn Thị Bích Thủy", title: "Viện trưởng", unit: "VKSND thành phố Quảng Ngãi" };
const laptop = (): Actor => ({ ...room(), kind: "device", id: "laptop", role: "presenter", person: thuy }) as Actor;

function ask(name: string, actor: Actor, facts: Partial<CommandInput<"floor.request">> = {}) {
  const speaker = { name, title: "", unit: "" };
  return bench.run("floor.request", { pointId: bench.pointIds[1] ?? "", speaker, subject: "", ...facts }, actor);
}

describe("a request", () => {
  test("says what it is about, of which kind, how long, and who entered it", async () => {
    await ask("Đại biểu 1", room(), { kind: "question", subject: "Nghị định 59", plannedSeconds: 120 });
    await ask("Đại biểu 2", actorOf("operator"), { kind: "paper" });
    expect(queue()).toMatchObject([
      { kind: "question", subject: "Nghị định 59", plannedSeconds: 120, via: "room", calledAt: null },
      { kind: "paper", via: "board" },
    ]);
  });

  test("from a presenter's machine is that presenter's, whatever name it sends", async () => {
    await ask("Đại biểu 7", laptop());
    expect(queue()).toMatchObject([{ speaker: thuy, via: "presenter" }]);
    await ask("Đại biểu 8", room());
    const other = queue()[1]?.id ?? "";
    expect(await codeOf(bench.run("floor.withdraw", { requestId: other }, laptop()))).toBe("permission.denied");
    await bench.run("floor.withdraw", { requestId: queue()[0]?.id ?? "" }, laptop());
    expect(names()).toEqual(["Đại biểu 8"]);
  });

  test("is put at a place by who orders the queue, and by nobody else", async () => {
    await ask("Đại biểu 1", room());
    await ask("Đại biểu 2", room());
    await ask("Đại biểu 3", actorOf("chair"), { place: 1 });
    await ask("Đại biểu 4", actorOf("chair"), { place: 9 });
    expect(names()).toEqual(["Đại biểu 1", "Đại biểu 3", "Đại biểu 2", "Đại biểu 4"]);
    expect(await codeOf(ask("Đại biểu 5", room(), { place: 0 }))).toBe("permission.denied");
  });

  test("is changed in what it is about and how long, and takes these along to its turn", async () => {
    const { ids } = await ask("Đại biểu 1", room());
    const change = { requestId: ids[0] ?? "", subject: "Về cơ sở", kind: "answer", plannedSeconds: 90 } as const;
    await bench.run("floor.change", change);
    await bench.run("floor.grant", { requestId: ids[0] ?? "", seenTurnId: null });
    expect(bench.state.turns).toMatchObject([{ subject: "Về cơ sở", kind: "answer", plannedSeconds: 90 }]);
  });
});

describe("F11: a closed queue", () => {
  test("refuses rooms with a clear error, keeps who is in it, and still takes what staff enter", async () => {
    await ask("Đại biểu 1", room());
    await bench.run("floor.queue", { open: false }, actorOf("chair"));
    expect(await codeOf(ask("Đại biểu 2", room()))).toBe("floor.queueClosed");
    expect(await codeOf(ask("Đại biểu 2", laptop()))).toBe("floor.queueClosed");
    await ask("Đại biểu 3", actorOf("operator"));
    expect(names()).toEqual(["Đại biểu 1", "Đại biểu 3"]);
    await bench.run("floor.queue", { open: true }, actorOf("chair"));
    await ask("Đại biểu 2", room());
    expect(names()).toHaveLength(3);
  });

  test("is still left by who doesn't want to speak any more", async () => {
    const { ids } = await ask("Đại biểu 1", room());
    await bench.run("floor.queue", { open: false });
    await bench.run("floor.withdraw", { requestId: ids[0] ?? "" }, room());
    expect(queue()).toEqual([]);
  });
});

test("F12: a speaker is called ahead once, and the call can be taken back", async () => {
  const { ids } = await ask("Đại biểu 1", room());
  const requestId = ids[0] ?? "";
  await bench.run("floor.call", { requestId });
  const first = queue()[0]?.calledAt;
  bench.passSeconds(5);
  await bench.run("floor.call", { requestId });
  expect([first !== null, queue()[0]?.calledAt === first]).toEqual([true, true]);
  await bench.run("floor.call", { requestId, called: false });
  expect(queue()[0]?.calledAt).toBeNull();
});

test("F6: a lost point keeps its place in the queue", async () => {
  await ask("Đại biểu 1", room());
  const pointId = bench.pointIds[1] ?? "";
  await bench.conferences.act(bench.id, { kind: "system" }, () => ({
    events: [{ type: "device.disconnected", deviceId: `device-${pointId}`, pointId, pointName: "" }],
  }));
  expect(names()).toEqual(["Đại biểu 1"]);
});
