import { beforeEach, describe, expect, test } from "@jest/globals";
import { heardPointIds } from "@diemcau/shared/rules/programme";
import { isPaused, turnSeconds } from "@diemcau/shared/rules/speakingTime";
import { runningTurns } from "@diemcau/shared/rules/state";
import type { CommandInput } from "@diemcau/shared/protocol/commands";
import { codeOf, MeetingBench } from "../../support/domain.ts";

let bench: MeetingBench;

beforeEach(async () => {
  bench = await MeetingBench.make(3);
  for (const pointId of bench.pointIds) await bench.connect(pointId);
  await bench.run("conference.start", {});
});

const speaking = () => runningTurns(bench.state);
const names = () => speaking().map(({ speaker }) => speaker.name);
const onAir = () => bench.pointIds.indexOf(bench.state.programme.slots[0]?.pointId ?? "");
const heard = () => heardPointIds(bench.state).map((id) => bench.pointIds.indexOf(id));
const undo = () => bench.run("undo", { seq: bench.state.undoable?.seq ?? 0 });

/** Gives the floor to somebody at a point, by its place, and answers the turn. */
async function give(place: number, facts: Partial<CommandInput<"floor.grant">> = {}): Promise<string> {
  const { ids } = await bench.run("floor.grant", {
    pointId: bench.pointIds[place] ?? "",
    speaker: { name: `Đại biểu ${place}`, title: "", unit: "" },
    subject: "",
    seenTurnId: speaking().at(-1)?.id ?? null,
    ...facts,
  });
  return ids[0] ?? "";
}

const spoken = (turnId: string) => {
  const turn = bench.state.turns.find(({ id }) => id === turnId);
  return turn ? turnSeconds(turn, Date.parse("2022-04-28T00:30:00.000Z") + passed * 1000) : 0;
};
let passed = 0;
const pass = (seconds: number) => {
  passed += seconds;
  bench.passSeconds(seconds);
};
beforeEach(() => {
  passed = 0;
});

describe("F9: an interposed question", () => {
  test("makes the running turn stand still, and on its end that turn goes on and its picture returns", async () => {
    const speech = await give(1);
    pass(60);
    const question = await give(2, { interpose: true, kind: "question" });
    expect([onAir(), heard()]).toEqual([2, [1, 2]]);
    pass(30);
    expect(spoken(speech)).toBe(60);
    await bench.run("floor.end", { turnId: question });
    expect([names(), onAir(), speaking().some(isPaused)]).toEqual([["Đại biểu 1"], 1, false]);
    pass(15);
    expect([spoken(speech), spoken(question)]).toEqual([75, 30]);
  });

  test("F5: undone as a grant it never was, and the time it took counts for the speech", async () => {
    const speech = await give(1);
    pass(20);
    await give(2, { interpose: true });
    pass(5);
    await undo();
    expect([names(), onAir(), spoken(speech)]).toEqual([["Đại biểu 1"], 1, 25]);
  });

  test("F5: when its end is undone it goes on, and the speech stands still again from where it did", async () => {
    const speech = await give(1);
    pass(20);
    const question = await give(2, { interpose: true });
    pass(10);
    await bench.run("floor.end", { turnId: question });
    pass(5);
    await undo();
    expect([names(), onAir(), spoken(speech), spoken(question)]).toEqual([["Đại biểu 1", "Đại biểu 2"], 2, 20, 15]);
  });

  test("ends with the speech when somebody else gets the floor", async () => {
    await give(1);
    await give(2, { interpose: true });
    await give(3);
    expect(names()).toEqual(["Đại biểu 3"]);
  });

  test("with nobody speaking is a turn like any other", async () => {
    await give(2, { interpose: true });
    expect(speaking()).toMatchObject([{ interposedIn: null }]);
  });
});

describe("a pause", () => {
  test("stops the clock of the turn until it goes on", async () => {
    const turnId = await give(1);
    pass(10);
    await bench.run("floor.pause", { turnId });
    pass(100);
    await bench.run("floor.pause", { turnId });
    await bench.run("floor.continue", { turnId });
    pass(5);
    expect(spoken(turnId)).toBe(15);
    await bench.run("floor.end", { turnId });
    expect(spoken(turnId)).toBe(15);
  });

  test("F5: a turn that ended standing still stands still again when its end is undone", async () => {
    const turnId = await give(1);
    await bench.run("floor.pause", { turnId });
    pass(10);
    await bench.run("floor.end", { turnId });
    pass(2);
    await undo();
    pass(30);
    expect([speaking().map(isPaused), spoken(turnId)]).toEqual([[true], 0]);
  });
});

describe("more time", () => {
  test("adds to what was planned, and after that is over counts from now", async () => {
    const turnId = await give(1, { plannedSeconds: 60 });
    await bench.run("floor.extend", { turnId, seconds: 60 });
    expect(speaking()[0]?.plannedSeconds).toBe(120);
    pass(300);
    await bench.run("floor.extend", { turnId, seconds: 60 });
    expect(speaking()[0]?.plannedSeconds).toBe(360);
  });

  test("is not given to a turn that has ended", async () => {
    const turnId = await give(1);
    await bench.run("floor.end", { turnId });
    expect(await codeOf(bench.run("floor.extend", { turnId, seconds: 60 }))).toBe("floor.nobody");
    expect(await codeOf(bench.run("floor.pause", { turnId }))).toBe("floor.nobody");
  });
});

describe("F10: the modes", () => {
  test("with several, a grant leaves those who speak, and all of them and the chair are heard", async () => {
    await bench.run("floor.mode", { mode: "several" });
    const first = await give(1);
    await give(2);
    expect([names(), heard(), onAir()]).toEqual([["Đại biểu 1", "Đại biểu 2"], [1, 2, 0], 2]);
    await bench.run("floor.end", { turnId: first });
    expect([names(), onAir()]).toEqual([["Đại biểu 2"], 2]);
  });

  test("with several, the end of who is seen shows another who still speaks", async () => {
    await bench.run("floor.mode", { mode: "several" });
    await give(1);
    const second = await give(2);
    await bench.run("floor.end", { turnId: second });
    expect(onAir()).toBe(1);
  });

  test("with several, whoever is called again speaks in one turn and not in two", async () => {
    await bench.run("floor.mode", { mode: "several" });
    await give(1);
    await give(2);
    await give(1);
    expect(names()).toEqual(["Đại biểu 2", "Đại biểu 1"]);
  });

  test("back to one, whoever began last keeps the floor together with what they interrupt, and undo gives all back", async () => {
    await bench.run("floor.mode", { mode: "several" });
    await give(1);
    await give(2);
    await give(3, { interpose: true });
    await bench.run("floor.mode", { mode: "one" });
    expect(names()).toEqual(["Đại biểu 2", "Đại biểu 3"]);
    await undo();
    expect([names(), bench.state.floorMode]).toEqual([["Đại biểu 1", "Đại biểu 2", "Đại biểu 3"], "several"]);
  });

  test("undo of a grant leaves a mode that was chosen after it", async () => {
    await give(1);
    await bench.run("floor.mode", { mode: "several" });
    await undo();
    expect(bench.state).toMatchObject({ floorMode: "several", turns: [{ undone: true }] });
  });

  test("in a free discussion every point that is there is heard, the chair first", async () => {
    await bench.run("floor.mode", { mode: "free" });
    expect(heard()).toEqual([0, 1, 2, 3]);
  });

  test("at most 16 microphones are open: more points can't discuss freely, and one that comes late is not heard", async () => {
    const large = await MeetingBench.make(16);
    for (const pointId of large.pointIds.slice(0, 16)) await large.connect(pointId);
    await large.run("conference.start", {});
    await large.run("floor.mode", { mode: "free" });
    await large.connect(large.pointIds[16] ?? "");
    expect(heardPointIds(large.state)).toEqual(large.pointIds.slice(0, 16));
    await large.run("floor.mode", { mode: "one" });
    expect(await codeOf(large.run("floor.mode", { mode: "free" }))).toBe("floor.tooMany");
  });

  test("at most 16 hold the floor", async () => {
    await bench.run("floor.mode", { mode: "several" });
    const speaker = (number: number) => ({ speaker: { name: `Đại biểu ${number}`, title: "", unit: "" } });
    for (let number = 0; number < 16; number++) await give(number % 4, speaker(number));
    expect(await codeOf(give(1, speaker(16)))).toBe("floor.tooMany");
  });
});

test("P4: a held cut leaves the picture alone when an interposed question begins and ends", async () => {
  await give(1);
  await bench.run("programme.hold", { held: true });
  const question = await give(2, { interpose: true });
  await bench.run("floor.end", { turnId: question });
  expect(onAir()).toBe(1);
});
