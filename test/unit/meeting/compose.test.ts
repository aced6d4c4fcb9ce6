import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Composition } from "@diemcau/shared/model/programme";
import type { Deck } from "@diemcau/shared/model/slides";
import { nextPointId, pictureRate, roomSignal, slotSize } from "@diemcau/shared/rules/programme";
import { actorOf, codeOf, MeetingBench } from "../../support/domain.ts";

let bench: MeetingBench;

beforeEach(async () => {
  bench = await MeetingBench.make(3);
  for (const pointId of bench.pointIds.slice(0, 3)) await bench.connect(pointId);
});

const point = (place: number) => bench.pointIds[place] ?? "";
const compose = (composition: Composition | null) => bench.run("programme.compose", { composition });
const start = () => bench.run("conference.start", {});

async function addDeck(facts: Partial<Deck> = {}): Promise<string> {
  const deck: Deck = {
    id: "deck",
    title: "Báo cáo",
    pages: ["a", "b"],
    file: "f",
    owner: null,
    pointId: null,
    ...facts,
  };
  await bench.conferences.act(bench.id, { kind: "system" }, () => ({ events: [{ type: "deck.added", deck }] }));
  return deck.id;
}

async function grant(place: number, name: string): Promise<void> {
  await bench.run("floor.grant", {
    pointId: point(place),
    speaker: { name, title: "Viện trưởng", unit: "" },
    seenTurnId: bench.state.turns.findLast(({ endedAt }) => endedAt === null)?.id ?? null,
    subject: "",
  });
}

describe("P7: what is prepared beside the programme", () => {
  test("leaves the programme alone until the cut, and is gone after it", async () => {
    await start();
    const before = bench.state.programme;
    await compose({ layout: "chairSpeaker", pointId: point(1) });
    expect(bench.state.programme).toEqual(before);
    expect(bench.state.preview?.slots.map(({ pointId }) => pointId)).toEqual([point(1), point(0)]);
    await bench.run("programme.cut", {});
    expect(bench.state.programme).toMatchObject({ layout: "chairSpeaker", cause: "operator" });
    expect(bench.state.preview).toBeNull();
  });

  test("is undone as a whole by the one key", async () => {
    await start();
    await compose({ layout: "grid", pointIds: [point(1), point(2)] });
    const { seq } = await bench.run("programme.cut", {});
    await bench.run("undo", { seq });
    expect(bench.state.programme.layout).toBe("solo");
  });

  test("is KẾ TIẾP for every room in it", async () => {
    await start();
    await compose({ layout: "grid", pointIds: [point(1), point(2)] });
    expect(nextPointId(bench.state)).toBe(point(1));
    expect([1, 2, 3].map((place) => roomSignal(bench.state, point(place)))).toEqual(["next", "next", "waiting"]);
  });

  test("shows whoever has the floor by the time of the cut under their own name", async () => {
    await start();
    await compose({ layout: "solo", pointId: point(1) });
    await bench.run("programme.hold", { held: true });
    await grant(1, "Đại biểu 1");
    await bench.run("programme.cut", {});
    expect(bench.state.programme.lowerThird).toMatchObject({ name: "Đại biểu 1" });
  });

  test("can't be cut to once what it shows is gone, nor when nothing is prepared", async () => {
    await start();
    expect(await codeOf(bench.run("programme.cut", {}))).toBe("programme.nothingPrepared");
    await compose({ layout: "grid", pointIds: [point(1), point(3)] });
    await bench.run("point.remove", { pointId: point(3) });
    expect(await codeOf(bench.run("programme.cut", {}))).toBe("programme.nothingPrepared");
    await compose({ layout: "grid", pointIds: [point(1)] });
    await bench.run("programme.cut", {});
    expect(bench.state.programme.layout).toBe("grid");
  });

  test("names no picture, slides, clip or vote that isn't there", async () => {
    await start();
    expect(await codeOf(compose({ layout: "solo", pointId: point(3) }))).toBe("point.noPicture");
    expect(await codeOf(compose({ layout: "grid", pointIds: ["nobody"] }))).toBe("notFound");
    for (const composition of [
      { layout: "slide", deckId: "none" },
      { layout: "clip", clipId: "none" },
      { layout: "vote", voteId: "none" },
    ] as const)
      expect(await codeOf(compose(composition))).toBe("notFound");
  });

  test("is dropped by the end of the conference", async () => {
    await start();
    await compose({ layout: "solo", pointId: point(1) });
    await bench.run("conference.end", {});
    expect(bench.state.preview).toBeNull();
  });
});

describe("P8: before the start", () => {
  test("slate and test picture are shown, and pictures of points are not", async () => {
    await bench.run("programme.show", { composition: { layout: "test" } });
    expect(bench.state.programme.layout).toBe("test");
    await compose({ layout: "slate" });
    await bench.run("programme.cut", {});
    expect(bench.state.programme.layout).toBe("slate");
    await compose({ layout: "solo", pointId: point(1) });
    expect(await codeOf(bench.run("programme.cut", {}))).toBe("conference.notRunning");
    expect(await codeOf(bench.run("programme.show", { composition: { layout: "solo", pointId: point(1) } }))).toBe(
      "conference.notRunning",
    );
  });
});

describe("P2: the layout of the automatic cut", () => {
  test("leaves a grid or slides on air as they are, and counts from the next grant", async () => {
    await start();
    await bench.run("programme.show", { composition: { layout: "grid", pointIds: [point(1), point(2)] } });
    await bench.run("programme.layout", { layout: "chairSpeaker" });
    expect(bench.state.programme.layout).toBe("grid");
    await grant(1, "Đại biểu 1");
    expect(bench.state.programme.layout).toBe("chairSpeaker");
  });

  test("shows the speaker's own slides, and the speaker alone where there are none", async () => {
    await start();
    await bench.run("programme.layout", { layout: "slideSpeaker" });
    await grant(1, "Đại biểu 1");
    expect(bench.state.programme).toMatchObject({ layout: "solo" });
    const deckId = await addDeck({ pointId: point(2) });
    await grant(2, "Đại biểu 2");
    expect(bench.state.programme).toMatchObject({ layout: "slideSpeaker", deckId, slots: [{ pointId: point(2) }] });
  });
});

describe("a grid", () => {
  test("takes up to 16 points, each once", async () => {
    await start();
    await compose({ layout: "grid", pointIds: [point(1), point(1), point(2)] });
    expect(bench.state.preview?.slots).toHaveLength(2);
    const many = Array.from({ length: 17 }, () => point(1));
    expect(await codeOf(compose({ layout: "grid", pointIds: many }))).toBe("input.invalid");
  });

  test("costs a room's link about what one large picture does, told in kbit/s", () => {
    const grid = (count: number) => ({
      layout: "grid" as const,
      slots: Array.from({ length: count }, () => ({ pointId: "p", pointName: "p", sourceId: null })),
    });
    expect([1, 4, 5, 16].map((count) => slotSize(grid(count)))).toEqual(["middle", "middle", "small", "small"]);
    expect([4, 9, 16].map((count) => pictureRate(grid(count)))).toEqual([2000, 1350, 2400]);
  });
});

describe("B1: who directs", () => {
  const first = { ...actorOf("operator"), id: "first", name: "Đại biểu 1" };
  const second = { ...actorOf("operator"), id: "second", name: "Đại biểu 2" };

  test("another operator is refused by name until they take over, and then the first one is", async () => {
    await bench.run("board.takeOver", {}, first);
    await expect(bench.run("conference.start", {}, second)).rejects.toMatchObject({
      code: "board.notInCharge",
      facts: { operator: "Đại biểu 1" },
    });
    await bench.run("board.takeOver", {}, second);
    await bench.run("conference.start", {}, second);
    expect(await codeOf(bench.run("programme.slate", {}, first))).toBe("board.notInCharge");
  });

  test("the chair leads whoever operates, and what doesn't direct is everybody's", async () => {
    await bench.run("board.takeOver", {}, first);
    await bench.run("conference.start", {}, actorOf("chair"));
    await bench.run("point.mute", { pointId: point(1), muted: true }, second);
    expect(bench.state.points[1]?.muted).toBe(true);
  });
});
