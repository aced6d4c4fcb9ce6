import { describe, expect, test } from "@jest/globals";
import { type PeerRights, peerRights } from "@diemcau/server/media/peerRights";
import { noWishes, type PeerWishes, stageWants, wantedConsumers as share } from "@diemcau/server/media/wantedConsumers";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Source, SourceKind } from "@diemcau/shared/model/point";
import { heardPointIds, readyPointIds } from "@diemcau/shared/rules/programme";
import { type ConferenceState, emptyState } from "@diemcau/shared/rules/state";
import fc from "fast-check";
import { actorOf, pointOf, turnOf } from "../../support/domain.ts";

const ids = ["host", "a", "b", "c"];

function source(pointId: string, kind: SourceKind, number = 1): Source {
  return { id: `d-${pointId}:${kind}:${number}`, pointId, deviceId: `d-${pointId}`, kind, name: kind };
}

function device(pointId: string, role: "screen" | "desk" | "both" = "both"): Actor {
  return { kind: "device", id: `d-${pointId}`, conferenceId: "c", pointId, role, person: null };
}

function onAir(pointIds: string[], turnAt: string | null, next: string | null): ConferenceState {
  return {
    ...emptyState,
    status: "running",
    points: ids.map((id) => pointOf(id)),
    turns: turnAt ? [turnOf({ id: "t", pointId: turnAt })] : [],
    chosenNextPointId: next,
    programme: {
      ...emptyState.programme,
      layout: "solo",
      slots: pointIds.map((pointId) => ({ pointId, pointName: pointId, sourceId: null })),
    },
  };
}

const everything = ids.flatMap((id) => [
  source(id, "camera"),
  source(id, "camera", 2),
  source(id, "microphone"),
  source(id, "screen"),
]);
const actors: Actor[] = [
  ...ids.flatMap((id) => [device(id), device(id, "screen"), device(id, "desk")]),
  actorOf("operator"),
  actorOf("chair"),
  actorOf("secretary"),
  actorOf("presenter"),
  { kind: "system" },
];
const anyId = fc.constantFrom(...ids);
const anyState = fc
  .tuple(fc.uniqueArray(anyId, { maxLength: 2 }), fc.option(anyId), fc.option(anyId))
  .map(([slots, turnAt, next]) => onAir(slots, turnAt, next));

const wantedConsumers = (
  rights: PeerRights,
  state: ConferenceState,
  sources: Source[],
  wishes: Partial<PeerWishes> = {},
) => share(rights, stageWants(state, sources), { ...noWishes, ...wishes });

describe("what a peer is given", () => {
  test("M2: sound flows from heard points alone, and never back to its own room", () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...actors), (state, actor) => {
        const rights = peerRights(actor);
        for (const { source: given, flowing } of wantedConsumers(rights, state, everything)) {
          if (given.kind !== "microphone") continue;
          expect(given.pointId).not.toBe(rights.pointId);
          expect(flowing).toBe(heardPointIds(state).includes(given.pointId));
        }
      }),
    );
  });

  test("M3, M4: a room is given ready points alone, one picture each, and only what is on air flows", () => {
    fc.assert(
      fc.property(anyState, anyId, (state, pointId) => {
        const pictures = wantedConsumers(peerRights(device(pointId)), state, everything).filter(
          ({ source: given }) => given.kind !== "microphone",
        );
        expect(pictures.map(({ source: given }) => given.pointId).sort()).toEqual(readyPointIds(state).sort());
        for (const { source: given, flowing, purpose } of pictures) {
          expect(purpose).toBe("programme");
          expect(flowing).toBe(state.programme.slots.some((slot) => slot.pointId === given.pointId));
        }
      }),
    );
  });

  test("M4: the wall is the operator's, one camera a point in the lowest layer", () => {
    const state = onAir(["host"], null, null);
    for (const actor of actors) {
      const wall = wantedConsumers(peerRights(actor), state, everything, { pointIds: ids }).filter(
        ({ purpose }) => purpose === "wall",
      );
      const isOperator = actor.kind === "person" && actor.roles.includes("operator");
      expect(wall.map(({ source: given }) => given.id)).toEqual(isOperator ? ids.map((id) => `d-${id}:camera:1`) : []);
      expect(wall.every(({ layer }) => layer === "lowest")).toBe(true);
    }
  });

  test("M11: the wall costs nothing that isn't shown: watched points alone, and sources named by themselves", () => {
    const state = onAir(["host"], null, null);
    const wall = (wishes: Partial<PeerWishes>) =>
      wantedConsumers(peerRights(actorOf("operator")), state, everything, wishes)
        .filter(({ purpose }) => purpose === "wall")
        .map(({ source: given }) => given.id);
    expect(wall({})).toEqual([]);
    expect(wall({ pointIds: ["b", "gone"] })).toEqual(["d-b:camera:1"]);
    expect(wall({ pointIds: ["b"], sourceIds: ["d-b:camera:1", "d-c:screen:1", "d-c:microphone:1"] })).toEqual([
      "d-b:camera:1",
      "d-c:screen:1",
    ]);
  });

  test("M11: a watched point is seen by the camera that its floor would take", () => {
    const points = ids.map((id) => pointOf(id, id === "a" ? { preferredSourceId: "d-a:camera:2" } : {}));
    const given = wantedConsumers(peerRights(actorOf("operator")), { ...onAir([], null, null), points }, everything, {
      pointIds: ["a"],
    });
    expect(given.filter(({ purpose }) => purpose === "wall").map(({ source: seen }) => seen.id)).toEqual([
      "d-a:camera:2",
    ]);
  });

  test("M12: whoever has the wall hears the one point they listen to, nobody else hears anything by it", () => {
    const state = onAir(["host"], null, null);
    for (const actor of actors) {
      const heard = wantedConsumers(peerRights(actor), state, everything, { listensTo: "b" }).filter(
        ({ purpose }) => purpose === "listen",
      );
      const isOperator = actor.kind === "person" && actor.roles.includes("operator");
      expect(heard.map(({ source: given }) => given.id)).toEqual(isOperator ? ["d-b:microphone:1"] : []);
    }
  });

  test("M3: a grid of up to four takes middle pictures, a larger one the lowest, and a single picture all there is", () => {
    const layersOf = (slots: string[], layout: "grid" | "solo") => {
      const state = onAir(slots, null, null);
      const { programme } = stageWants({ ...state, programme: { ...state.programme, layout } }, everything);
      return programme
        .filter(({ flowing, source: given }) => flowing && given.kind === "camera")
        .map(({ layer }) => layer);
    };
    expect(layersOf(["a", "b"], "grid")).toEqual(["middle", "middle"]);
    expect(layersOf(["a"], "solo")).toEqual(["highest"]);
    const many = Array.from({ length: 5 }, (_, place) => `p${place}`);
    const state = { ...onAir(many, null, null), points: many.map((id) => pointOf(id)) };
    const { programme } = stageWants(
      { ...state, programme: { ...state.programme, layout: "grid" } },
      many.map((id) => source(id, "camera")),
    );
    expect(programme.map(({ layer, sent }) => `${layer} ${sent}`)).toEqual(many.map(() => "lowest lowest"));
  });

  test("M4: desks, presenters and the server itself are given nothing", () => {
    const state = onAir(["a"], "a", "b");
    for (const actor of [device("b", "desk"), actorOf("presenter"), { kind: "system" } as const])
      expect(wantedConsumers(peerRights(actor), state, everything)).toEqual([]);
  });

  test("P6: a slot shows the camera it names while that is there, else the first of its point", () => {
    const state = onAir([], null, null);
    state.programme.slots.push({ pointId: "a", pointName: "a", sourceId: "d-a:camera:2" });
    const shown = (sources: Source[]) =>
      wantedConsumers(peerRights(device("b")), state, sources).find(({ flowing }) => flowing)?.source.id;
    expect(shown(everything)).toBe("d-a:camera:2");
    expect(shown(everything.filter(({ id }) => id !== "d-a:camera:2"))).toBe("d-a:camera:1");
    expect(shown([source("b", "camera")])).toBeUndefined();
  });

  test("P6: a slot that names another point's camera, or a microphone, doesn't get it", () => {
    for (const sourceId of ["d-b:camera:1", "d-a:microphone:1"]) {
      const state = onAir([], null, null);
      state.programme.slots.push({ pointId: "a", pointName: "a", sourceId });
      const given = wantedConsumers(peerRights(device("c")), state, everything);
      expect(given.filter(({ flowing }) => flowing).map(({ source: flows }) => flows.id)).toContain("d-a:camera:1");
      expect(given.some(({ source: flows }) => flows.pointId === "b")).toBe(false);
    }
  });
});
