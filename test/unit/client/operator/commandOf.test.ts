import { describe, expect, test } from "@jest/globals";
import { commandOf, nextItem, pointOfItem, undoLeft } from "@diemcau/client/features/directing/commandOf";
import { boardActions } from "@diemcau/client/features/directing/keyMap";
import { emptyState } from "@diemcau/shared/rules/state";
import { at, item, person, point, request, running, start, turn } from "./board.ts";

const now = start + 5000;

describe("what the board's actions send", () => {
  test("before the start only the start, the hold, the choice of next and what is prepared can do anything", () => {
    const open = boardActions.filter((action) => commandOf(action, { ...emptyState, chosenNextPointId: "ba-to" }, now));
    expect(open).toEqual(["start", "clearNext", "hold", "composeGrid", "composeTest", "composeSlate", "takeOver"]);
  });

  test("after the end nothing can be sent", () => {
    expect(boardActions.filter((action) => commandOf(action, running({ status: "ended" }), now))).toEqual([]);
  });

  test("PROTOCOL F3: a grant names the turn that the operator sees running", () => {
    const state = running({ queue: [request("r1", "ba-to")], turns: [turn("t1", "host")] });
    expect(commandOf("grantFirst", state, now)).toEqual({
      type: "floor.grant",
      data: { requestId: "r1", seenTurnId: "t1" },
    });
  });

  test("the cut takes the head of the queue, or what the operator chose", () => {
    const state = running({ queue: [request("r1", "ba-to")] });
    expect(commandOf("cut", state, now)).toEqual({ type: "programme.take", data: { pointId: "ba-to" } });
    const chosen = { ...state, chosenNextPointId: "binh-son" };
    expect(commandOf("cut", chosen, now)).toEqual({ type: "programme.take", data: { pointId: "binh-son" } });
  });

  test("a point without a picture can't be cut to", () => {
    expect(commandOf("cut", running({ chosenNextPointId: "ba-to", sources: [] }), now)).toBeNull();
  });

  test("hold turns itself round, and the layout that is shown can't be chosen again", () => {
    expect(commandOf("hold", running({ held: true }), now)).toEqual({ type: "programme.hold", data: { held: false } });
    expect(commandOf("layoutSolo", running(), now)).toBeNull();
    expect(commandOf("layoutBeside", running(), now)).toEqual({
      type: "programme.layout",
      data: { layout: "chairSpeaker" },
    });
  });

  test("PROTOCOL F5: undo names the commit, for ten seconds", () => {
    const programme = running().programme;
    const undoable = {
      preview: null,
      seq: 9,
      at: at(0),
      kind: "take" as const,
      programme,
      turnId: null,
      request: null,
      place: 0,
      endedTurnIds: [],
      pausedTurnIds: [],
      continuedTurnIds: [],
      floorMode: null,
    };
    const state = running({ undoable });
    expect(commandOf("undo", state, start + 9900)).toEqual({ type: "undo", data: { seq: 9 } });
    expect(commandOf("undo", state, start + 10_000)).toBeNull();
    expect(undoLeft(state, start + 4000)).toBe(6);
  });
});

describe("what queue and turns are led by", () => {
  const state = running({ queue: [request("r1", "ba-to")], turns: [turn("t1", "host")] });
  const grant = { requestId: "r1", seenTurnId: "t1" };

  test("PROTOCOL F9: a question in between is for the head of the queue, while somebody speaks", () => {
    expect(commandOf("interpose", state, now)).toEqual({ type: "floor.grant", data: { ...grant, interpose: true } });
    expect(commandOf("interpose", { ...state, turns: [] }, now)).toBeNull();
    expect(commandOf("interpose", { ...state, queue: [] }, now)).toBeNull();
  });

  test("PROTOCOL F12: the head of the queue is called ahead once", () => {
    expect(commandOf("callFirst", state, now)).toEqual({
      type: "floor.call",
      data: { requestId: "r1", called: true },
    });
    const queue = state.queue.map((one) => ({ ...one, calledAt: at(1) }));
    expect(commandOf("callFirst", { ...state, queue }, now)).toBeNull();
  });

  test("one key lets a turn stand still and go on, another gives it a minute", () => {
    expect(commandOf("pauseTurn", state, now)).toEqual({ type: "floor.pause", data: { turnId: "t1" } });
    const still = state.turns.map((one) => ({ ...one, pauses: [{ from: at(1), to: null }] }));
    expect(commandOf("pauseTurn", { ...state, turns: still }, now)).toEqual({
      type: "floor.continue",
      data: { turnId: "t1" },
    });
    expect(commandOf("extendTurn", state, now)).toEqual({ type: "floor.extend", data: { turnId: "t1", seconds: 60 } });
    expect(commandOf("extendTurn", { ...state, turns: [] }, now)).toBeNull();
  });

  test("a mode that is chosen can't be chosen again, and the queue is closed and opened by one key", () => {
    expect(commandOf("modeOne", state, now)).toBeNull();
    expect(commandOf("modeFree", state, now)).toEqual({ type: "floor.mode", data: { mode: "free" } });
    expect(commandOf("switchQueue", state, now)).toEqual({ type: "floor.queue", data: { open: false } });
    expect(commandOf("switchQueue", { ...state, queueOpen: false }, now)).toMatchObject({ data: { open: true } });
  });

  test("whoever was interrupted isn't invited a second time", () => {
    const lien = person("Liên");
    const turns = [turn("t1", "host", lien), turn("t2", "ba-to")];
    const agenda = [item("1", { person: lien })];
    expect(commandOf("inviteItem", running({ agenda, currentItemId: "1", turns }), now)).toBeNull();
  });
});

describe("the agenda's next item", () => {
  const agenda = [
    item("1", { openedAt: at(0), closedAt: at(60) }),
    item("2"),
    item("3", { openedAt: at(60) }),
    item("4"),
  ];

  test("is the one after the open item", () => {
    expect(nextItem(running({ agenda, currentItemId: "3" }))?.id).toBe("4");
  });

  test("is the skipped one when none comes after", () => {
    expect(nextItem(running({ agenda: agenda.slice(0, 3), currentItemId: "3" }))?.id).toBe("2");
  });

  test("is none when all were opened", () => {
    expect(nextItem(running({ agenda: [agenda[0] ?? item("x")] }))).toBeNull();
  });
});

describe("inviting the person of the open item", () => {
  const lien = person("Liên", { unit: "VKSND tỉnh" });

  test("gives the floor at the point of the item's unit", () => {
    const unit = { id: "unit-ba-to", name: "VKSND ba-to", shortName: "ba-to" };
    const state = running({ agenda: [item("1", { person: lien, unit })], currentItemId: "1" });
    expect(commandOf("inviteItem", state, now)).toEqual({
      type: "floor.grant",
      data: { pointId: "ba-to", speaker: { personId: "person-Liên" }, subject: "Nội dung 1", seenTurnId: null },
    });
  });

  test("finds the point by the person's own unit, and departments at the host", () => {
    const ofRoom = item("1", { person: person("A", { unit: "VKSND binh-son" }) });
    expect(pointOfItem(running(), ofRoom)?.id).toBe("binh-son");
    expect(pointOfItem(running(), item("2", { person: lien }))?.id).toBe("host");
    expect(pointOfItem(running({ points: [point("x")] }), item("2", { person: lien }))).toBeNull();
  });

  test("takes the person's own request out of the queue when there is one", () => {
    const agenda = [item("1", { person: lien })];
    const state = running({ agenda, currentItemId: "1", queue: [request("r1", "host", lien)] });
    expect(commandOf("inviteItem", state, now)).toMatchObject({ data: { requestId: "r1" } });
  });

  test("is not offered while that person speaks, or for an item of nobody", () => {
    const agenda = [item("1", { person: lien }), item("2")];
    expect(
      commandOf("inviteItem", running({ agenda, currentItemId: "1", turns: [turn("t", "host", lien)] }), now),
    ).toBeNull();
    expect(commandOf("inviteItem", running({ agenda, currentItemId: "2" }), now)).toBeNull();
  });
});
