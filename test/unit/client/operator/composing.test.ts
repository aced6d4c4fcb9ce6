import { describe, expect, test } from "@jest/globals";
import { canTake, commandOf } from "@diemcau/client/features/directing/commandOf";
import {
  chooseSource,
  compositionOf,
  fullGrid,
  nextSource,
  picturesOf,
  turnPage,
  withDeck,
  withPoint,
} from "@diemcau/client/features/directing/composing";
import { chooseTile } from "@diemcau/client/features/wall/tileCommands";
import type { Layout, Programme } from "@diemcau/shared/model/programme";
import type { Source } from "@diemcau/shared/model/point";
import { type ConferenceState, type DeckEntry, emptyState } from "@diemcau/shared/rules/state";
import { at, point, running } from "./board.ts";

const now = Date.parse(at(5));
const slot = (pointId: string, sourceId: string | null = null) => ({ pointId, pointName: pointId, sourceId });
const picture = (layout: Layout, slots: Programme["slots"] = [], facts: Partial<Programme> = {}): Programme => ({
  layout,
  slots,
  lowerThird: null,
  deckId: null,
  clipId: null,
  voteId: null,
  ...facts,
});
const deck: DeckEntry = {
  id: "deck",
  title: "Báo cáo",
  pages: ["a", "b", "c"],
  file: "f",
  owner: null,
  pointId: null,
  page: 1,
};
const camera = (pointId: string, number: number, kind: Source["kind"] = "camera"): Source => ({
  id: `${pointId}:${kind}:${number}`,
  pointId,
  deviceId: pointId,
  kind,
  name: number === 0 ? "toàn cảnh" : "bục phát biểu",
});
const compositions = (state: ConferenceState, layout: Layout) => compositionOf(state, layout);

describe("a layout's key", () => {
  test("prepares the point that comes next, else who is on air, else the host", () => {
    expect(compositions(running({ chosenNextPointId: "ba-to" }), "solo")).toEqual({ layout: "solo", pointId: "ba-to" });
    const onAir = { ...running().programme, slots: [slot("binh-son")] };
    expect(compositions(running({ programme: onAir }), "solo")).toEqual({ layout: "solo", pointId: "binh-son" });
    expect(compositions(running(), "chairSpeaker")).toEqual({ layout: "chairSpeaker", pointId: "host" });
  });

  test("keeps the point and the camera when only the layout changes", () => {
    const preview = picture("solo", [slot("ba-to", "ba-to:camera:0")]);
    expect(compositions(running({ preview }), "chairSpeaker")).toEqual({
      layout: "chairSpeaker",
      pointId: "ba-to",
      sourceId: "ba-to:camera:0",
    });
  });

  test("is nothing where there are no slides, clips or votes to show, and after the end", () => {
    for (const layout of ["slide", "slideSpeaker", "clip", "vote"] as const)
      expect(compositions(running(), layout)).toBeNull();
    expect(compositions(running({ status: "ended" }), "slate")).toBeNull();
    expect(compositions(running({ decks: [deck] }), "slide")).toEqual({ layout: "slide", deckId: "deck" });
  });

  test("begins a grid with what is on air and what comes next, and fills it with all who have a picture", () => {
    const programme = { ...running().programme, slots: [slot("host")] };
    const state = running({ programme, chosenNextPointId: "ba-to" });
    expect(compositions(state, "grid")).toEqual({ layout: "grid", pointIds: ["host", "ba-to"] });
    const without = { ...state, points: [...state.points, point("son-ha")] };
    expect(fullGrid(without)).toEqual({ layout: "grid", pointIds: ["host", "binh-son", "ba-to"] });
  });

  test("fills no grid beyond 16", () => {
    const points = Array.from({ length: 20 }, (_, place) => point(`p${place}`));
    const sources = points.map(({ id }) => camera(id, 0));
    const grid = fullGrid(running({ points, sources }));
    expect(grid?.layout === "grid" && grid.pointIds).toHaveLength(16);
  });
});

describe("a click on a tile", () => {
  test("chooses KẾ TIẾP while nothing is prepared", () => {
    expect(chooseTile(running(), "ba-to")).toEqual({ type: "programme.next", data: { pointId: "ba-to" } });
  });

  test("puts the point into the prepared picture, and in and out of a grid", () => {
    const solo = running({ preview: picture("solo", [slot("host")]) });
    expect(withPoint(solo, "ba-to")).toEqual({ layout: "solo", pointId: "ba-to" });
    const grid = running({ preview: picture("grid", [slot("host"), slot("ba-to")]) });
    expect(withPoint(grid, "binh-son")).toEqual({ layout: "grid", pointIds: ["host", "ba-to", "binh-son"] });
    expect(withPoint(grid, "ba-to")).toEqual({ layout: "grid", pointIds: ["host"] });
  });

  test("leaves a grid its last picture", () => {
    expect(withPoint(running({ preview: picture("grid", [slot("host")]) }), "host")).toBeNull();
  });

  test("sets the speaker beside prepared slides", () => {
    const state = running({ preview: picture("slide", [], { deckId: "deck" }), decks: [deck] });
    expect(withPoint(state, "ba-to")).toEqual({ layout: "slideSpeaker", deckId: "deck", pointId: "ba-to" });
    const beside = running({ preview: picture("slideSpeaker", [slot("ba-to")], { deckId: "old" }), decks: [deck] });
    expect(withDeck(beside, "deck")).toEqual({ layout: "slideSpeaker", deckId: "deck", pointId: "ba-to" });
  });
});

describe("a point with several cameras", () => {
  const sources = [camera("ba-to", 0), camera("ba-to", 1), camera("ba-to", 1, "microphone"), camera("host", 0)];

  test("offers its pictures, and the key goes round them", () => {
    const state = running({ sources, chosenNextPointId: "ba-to" });
    expect(picturesOf(state, "ba-to").map(({ id }) => id)).toEqual(["ba-to:camera:0", "ba-to:camera:1"]);
    expect(commandOf("turnSource", state, now)).toEqual({
      type: "source.prefer",
      data: { pointId: "ba-to", sourceId: "ba-to:camera:1" },
    });
    const points = state.points.map((one) =>
      one.id === "ba-to" ? { ...one, preferredSourceId: "ba-to:camera:1" } : one,
    );
    expect(nextSource({ ...state, points })?.id).toBe("ba-to:camera:1");
    expect(commandOf("turnSource", { ...state, points }, now)).toMatchObject({ data: { sourceId: "ba-to:camera:0" } });
  });

  test("has the key change the prepared picture alone where one is prepared", () => {
    const state = running({ sources, preview: picture("chairSpeaker", [slot("ba-to"), slot("host")]) });
    expect(chooseSource(state, camera("ba-to", 1))).toEqual({
      type: "programme.compose",
      data: { composition: { layout: "chairSpeaker", pointId: "ba-to", sourceId: "ba-to:camera:1" } },
    });
  });

  test("with one camera the key does nothing", () => {
    expect(commandOf("turnSource", running({ chosenNextPointId: "ba-to" }), now)).toBeNull();
  });
});

describe("the cut", () => {
  test("takes what is prepared, else KẾ TIẾP", () => {
    const preview = picture("grid", [slot("host")]);
    expect(commandOf("cut", running({ preview }), now)).toEqual({ type: "programme.cut", data: {} });
    expect(commandOf("cut", running({ chosenNextPointId: "ba-to" }), now)).toMatchObject({ type: "programme.take" });
  });

  test("shows the test picture before the start, and no point", () => {
    expect(commandOf("cut", { ...emptyState, preview: picture("test") }, now)).toEqual({
      type: "programme.cut",
      data: {},
    });
    expect(commandOf("cut", { ...emptyState, preview: picture("solo", [slot("host")]) }, now)).toBeNull();
  });

  test("the key that drops the choice drops what is prepared first", () => {
    const state = running({ preview: picture("slate"), chosenNextPointId: "ba-to" });
    expect(commandOf("clearNext", state, now)).toEqual({ type: "programme.compose", data: { composition: null } });
  });

  test("a point is taken by a shared screen too, where the operator prefers it", () => {
    const sources = [camera("ba-to", 1, "screen")];
    const points = running().points.map((one) =>
      one.id === "ba-to" ? { ...one, preferredSourceId: "ba-to:screen:1" } : one,
    );
    expect(canTake(running({ sources, points }), "ba-to")).toBe(true);
    expect(canTake(running({ sources }), "ba-to")).toBe(false);
  });
});

describe("the page keys", () => {
  test("turn the slides on air, and stop at both ends", () => {
    const state = running({ decks: [deck, { ...deck, id: "other", page: 3 }] });
    expect(turnPage(state, 1)).toEqual({ type: "slide.turn", data: { deckId: "deck", page: 2 } });
    expect(turnPage(state, -1)).toBeNull();
    const onAir = { ...state, programme: { ...state.programme, deckId: "other" } };
    expect(turnPage(onAir, 1)).toBeNull();
    expect(turnPage(onAir, -1)).toEqual({ type: "slide.turn", data: { deckId: "other", page: 2 } });
  });
});
