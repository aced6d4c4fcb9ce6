import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import { redact } from "@diemcau/shared/protocol/audience";
import { ownsDeck, turnsDeck } from "@diemcau/shared/rules/slides";
import { actorOf, codeOf, deviceOf, personOf } from "../../support/domain.ts";
import { inPieces } from "../../support/proceedings.ts";
import { ShowingBench } from "../../support/showing.ts";

let bench: ShowingBench;
const operator = actorOf("operator");
const speaker = { id: null, name: "Đại biểu 1", title: "", unit: "" };

beforeEach(async () => {
  bench = await ShowingBench.make();
});

function laptop(place: number, name = speaker.name): Actor {
  const pointId = bench.meeting.pointIds[place] ?? "";
  const person = { ...speaker, name };
  return { kind: "device", id: `laptop-${place}`, conferenceId: bench.meeting.id, pointId, role: "presenter", person };
}
const room = (place: number) => deviceOf(bench.meeting.id, bench.meeting.pointIds[place] ?? "");
const turn = (deckId: string, page: number, actor: Actor) => bench.meeting.run("slide.turn", { deckId, page }, actor);
const show = (deckId: string) => bench.meeting.run("programme.show", { composition: { layout: "slide", deckId } });

describe("slides that are handed in", () => {
  test("are recorded with whose they are and where they are presented from", async () => {
    bench.meeting.people.push(personOf("p1", { name: "Đại biểu 1" }));
    const pointId = bench.meeting.pointIds[1] ?? "";
    const deckId = await bench.deck(operator, { title: "Tham luận", pointId, personId: "p1" });
    expect(bench.meeting.state.decks).toMatchObject([
      { id: deckId, title: "Tham luận", pointId, owner: { id: "p1", name: "Đại biểu 1" }, page: 1 },
    ]);
  });

  test("by a presenter are that person's at that point, whatever was asked for", async () => {
    await bench.deck(laptop(1), { pointId: bench.meeting.pointIds[2] ?? "", personId: "p9" });
    expect(bench.meeting.state.decks).toMatchObject([{ pointId: bench.meeting.pointIds[1], owner: speaker }]);
  });

  test("are refused from a room, from another conference's laptop, and once the conference has ended", async () => {
    expect(await codeOf(bench.deck(room(1)))).toBe("permission.denied");
    expect(await codeOf(bench.deck(actorOf("presenter")))).toBe("permission.denied");
    const stranger: Actor = { ...laptop(1), kind: "device", conferenceId: "another" } as Actor & { kind: "device" };
    expect(await codeOf(bench.deck(stranger))).toBe("permission.denied");
    await bench.meeting.run("conference.start", {});
    await bench.meeting.run("conference.end", {});
    expect(await codeOf(bench.deck(operator))).toBe("conference.ended");
    expect(bench.files.files.size).toBe(0);
  });

  test("A2: reach rooms, who have to show them, and never the public", async () => {
    await bench.deck(operator);
    const event = bench.meeting.store.commits.at(-1)?.events[0];
    if (event?.type !== "deck.added") throw new Error("nothing was recorded");
    expect(redact(event, "point")).toEqual(event);
    expect(redact(event, "public")).toBeNull();
  });
});

describe("S1: turning", () => {
  test("is open to staff for any slides, and is an event with the page", async () => {
    const deckId = await bench.deck(operator);
    await turn(deckId, 3, actorOf("chair"));
    expect(bench.meeting.state.decks[0]?.page).toBe(3);
    expect(bench.meeting.store.commits.at(-1)?.events).toEqual([
      { type: "slide.turned", deckId, title: "Báo cáo", page: 3 },
    ]);
    const { length } = bench.meeting.store.commits;
    await turn(deckId, 3, operator);
    expect(bench.meeting.store.commits).toHaveLength(length);
  });

  test("beyond the last page, of unknown slides, or by who only watches is refused", async () => {
    const deckId = await bench.deck(operator);
    expect(await codeOf(turn(deckId, 4, operator))).toBe("slides.noPage");
    expect(await codeOf(turn("unknown", 1, operator))).toBe("notFound");
    expect(await codeOf(turn(deckId, 2, actorOf("secretary")))).toBe("permission.denied");
  });

  test("by a presenter is of the own slides alone; by a room of those presented from it", async () => {
    const own = await bench.deck(laptop(1));
    await turn(own, 2, laptop(1));
    expect(await codeOf(turn(own, 3, laptop(1, "Đại biểu 2")))).toBe("permission.denied");
    expect(await codeOf(turn(own, 3, laptop(2)))).toBe("nothing was thrown");
    await turn(own, 1, room(1));
    expect(await codeOf(turn(own, 3, room(2)))).toBe("permission.denied");
  });

  test("of what is on air is the speaking room's too, as long as it has the floor", async () => {
    await bench.meeting.run("conference.start", {});
    const deckId = await bench.deck(operator);
    await show(deckId);
    expect(await codeOf(turn(deckId, 2, room(1)))).toBe("permission.denied");
    const { ids } = await bench.meeting.run("floor.grant", {
      pointId: bench.meeting.pointIds[1] ?? "",
      speaker: { name: "Đại biểu 1", title: "", unit: "" },
      subject: "",
      seenTurnId: null,
    });
    await show(deckId);
    await turn(deckId, 2, room(1));
    await bench.meeting.run("floor.end", { turnId: ids[0] ?? "" });
    expect(await codeOf(turn(deckId, 3, room(1)))).toBe("permission.denied");
  });

  test("is hidden in the page by the same rule", async () => {
    await bench.deck(laptop(1));
    const [deck] = bench.meeting.state.decks;
    if (!deck) throw new Error("there are no slides");
    const may = (actor: Actor) => [turnsDeck(bench.meeting.state, actor, deck), ownsDeck(actor, deck)];
    expect([operator, laptop(1), room(1), room(2)].map(may)).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [false, false],
    ]);
  });
});

describe("S2: removing", () => {
  test("is refused while they are on air or prepared, and by a presenter whose they aren't", async () => {
    const deckId = await bench.deck(operator);
    const remove = (actor: Actor) => bench.meeting.run("deck.remove", { deckId }, actor);
    expect(await codeOf(remove(laptop(1)))).toBe("permission.denied");
    await bench.meeting.run("programme.compose", { composition: { layout: "slide", deckId } });
    expect(await codeOf(remove(operator))).toBe("slides.onAir");
    await bench.meeting.run("programme.compose", { composition: null });
    await remove(operator);
    expect(bench.meeting.state.decks).toEqual([]);
  });
});

describe("pages", () => {
  test("are found by number, for who may see the programme of that conference", async () => {
    const deckId = await bench.deck(operator);
    const page = (actor: Actor, number: number) => bench.decks.page(actor, bench.meeting.id, deckId, number);
    expect(page(room(2), 2)).toBe("2".repeat(64));
    for (const number of [0, 4, Number.NaN, 1.5]) expect(() => page(operator, number)).toThrow("slides.noPage");
    expect(() => page(actorOf("presenter"), 1)).toThrow("permission.denied");
    expect(() => page({ ...deviceOf("another", "p") }, 1)).toThrow("permission.denied");
  });

  test("as they were handed in are for staff alone", async () => {
    const deckId = await bench.deck(operator);
    const original = (actor: Actor) => bench.decks.original(actor, bench.meeting.id, deckId).file;
    expect(bench.files.files.has(original(actorOf("secretary")))).toBe(true);
    for (const actor of [room(1), laptop(1), actorOf("presenter")])
      expect(() => original(actor)).toThrow("permission.denied");
  });
});

test("more than a conference may keep is refused when it would be recorded", async () => {
  for (let count = 0; count < 100; count++) await bench.deck(operator);
  const { id } = await bench.decks.add(operator, bench.meeting.id, { title: "Thừa" }, inPieces(Buffer.from("x")));
  expect(await bench.ended(operator, id)).toMatchObject({ state: "failed", error: { code: "slides.tooMany" } });
});
