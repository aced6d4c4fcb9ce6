import { describe, expect, test } from "@jest/globals";
import { alarmKey, alarmsOf, lostTimes, sounds } from "@diemcau/client/features/wall/alarms";
import { levelShare, tileState, wallOrder } from "@diemcau/client/features/wall/tileState";
import { neighbour, wallLayout } from "@diemcau/client/features/wall/wallLayout";
import { rowHeight, rowsInView } from "@diemcau/client/features/wall/wallRows";
import { filterCounts, isList, plainView, shownPoints, type WallView } from "@diemcau/client/features/wall/wallView";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { at, point, request, running, timeline, turn } from "./board.ts";

const machine = { id: "d1", role: "both" as const, name: "Máy", person: null, connected: false };
const away = { simulated: false, devices: [machine] };
const nobody: ReadonlyMap<string, string> = new Map();
const facts = { pointId: "ba-to", pointName: "Ba Tơ", deviceId: "d1" };

describe("the wall", () => {
  test("keeps its order: the host first, then as the conference has its points", () => {
    const points = [point("a"), point("host", { kind: "host" }), point("b", away)];
    expect(wallOrder(points).map(({ id }) => id)).toEqual(["host", "a", "b"]);
  });

  test("shows 14 points as 7 × 2, and 63 provinces on two pages", () => {
    expect(wallLayout(14)).toMatchObject({ columns: 7, rows: 2, pages: 1 });
    expect(wallLayout(63)).toMatchObject({ columns: 8, rows: 4, pages: 2 });
  });

  test("has a place for every point, whatever their number", () => {
    for (const count of [0, 1, 7, 8, 14, 15, 24, 25, 32, 33, 64, 700]) {
      const { columns, rows, pageSize, pages } = wallLayout(count);
      expect(columns * rows).toBe(pageSize);
      expect(pages * pageSize).toBeGreaterThanOrEqual(count);
      expect((pages - 1) * pageSize).toBeLessThan(Math.max(count, 1));
    }
  });

  test("arrow keys walk it and stop at its edges", () => {
    expect(neighbour(0, "ArrowRight", 7, 14)).toBe(1);
    expect(neighbour(0, "ArrowDown", 7, 14)).toBe(7);
    expect(neighbour(0, "ArrowLeft", 7, 14)).toBe(0);
    expect(neighbour(8, "ArrowDown", 7, 14)).toBe(8);
    expect(neighbour(3, "Tab", 7, 14)).toBe(3);
  });
});

describe("a tile", () => {
  test("is on air, next, asking or nothing, in this order", () => {
    const programme = { ...running().programme, slots: [{ pointId: "host", pointName: "host", sourceId: null }] };
    const state = running({
      programme,
      queue: [request("r1", "host"), request("r2", "ba-to")],
      chosenNextPointId: "binh-son",
    });
    const roles = state.points.map((one) => tileState(state, nobody, one).role);
    expect(roles).toEqual(["onAir", "next", "asking"]);
    expect(tileState({ ...state, chosenNextPointId: null, queue: [] }, nobody, point("ba-to")).role).toBe("none");
  });

  test("tells whose microphone everybody hears", () => {
    const state = running({ turns: [turn("t1", "ba-to")] });
    expect(state.points.map((one) => tileState(state, nobody, one).heard)).toEqual([false, false, true]);
  });

  test("is next for every point of a prepared picture, and keeps its hand in the queue whatever its frame says", () => {
    const slot = (pointId: string) => ({ pointId, pointName: pointId, sourceId: null });
    const preview = { ...running().programme, layout: "grid" as const, slots: [slot("binh-son"), slot("ba-to")] };
    const state = running({ preview, queue: [request("r1", "ba-to")] });
    expect(state.points.map((one) => tileState(state, nobody, one))).toMatchObject([
      { role: "none", asks: null },
      { role: "next", asks: null },
      { role: "next", asks: 1 },
    ]);
  });

  test("tells a room that was lost from one that never came and one without a camera", () => {
    const state = running({ sources: [] });
    const gone = point("ba-to", away);
    const log = timeline({ type: "device.connected", ...facts }, { type: "device.disconnected", ...facts });
    expect(tileState(state, lostTimes([gone], log), gone)).toMatchObject({ link: "away", since: at(2) });
    expect(tileState(state, nobody, gone).link).toBe("absent");
    expect(tileState(state, nobody, point("ba-to")).link).toBe("noPicture");
    expect(tileState(running(), nobody, point("ba-to")).link).toBe("in");
  });

  test("tells a weak link from a picture that stands still and from a machine of which nothing comes", () => {
    const linkOf = (link: PointEntry["link"]) => tileState(running(), nobody, point("ba-to", { link })).link;
    const since = at(3);
    expect(linkOf({ state: "weak", cause: "loss", since })).toBe("weak");
    expect(linkOf({ state: "weak", cause: "frozen", since })).toBe("frozen");
    expect(linkOf({ state: "lost", cause: "noMedia", since })).toBe("silent");
  });
});

describe("alarms", () => {
  test("a room is away since the server's restart when it has not come back from it", () => {
    const log = timeline({ type: "device.connected", ...facts }, { type: "server.restarted" });
    expect(lostTimes([point("ba-to", away)], log).get("ba-to")).toBe(at(2));
  });

  test("a room is no alarm once its devices were unpaired, it was only simulated, or it is back", () => {
    const log = timeline({ type: "device.connected", ...facts }, { type: "device.disconnected", ...facts });
    expect(lostTimes([point("ba-to", { simulated: false })], log).size).toBe(0);
    expect(lostTimes([point("ba-to")], log).size).toBe(0);
    const simulated = timeline({ type: "simulation.started", ...facts }, { type: "simulation.stopped", ...facts });
    expect(lostTimes([point("ba-to", away)], simulated).size).toBe(0);
  });

  test("list calls for help first, then rooms away, lost and weak, each the longest first", () => {
    const other = { ...facts, pointId: "binh-son" };
    const log = timeline({ type: "device.disconnected", ...other }, { type: "device.disconnected", ...facts });
    const points = [
      point("ba-to", away),
      point("host", { link: { state: "weak", cause: "loss", since: at(1) } }),
      point("binh-son", away),
      point("son-ha", { link: { state: "lost", cause: "noMedia", since: at(4) } }),
      point("tra-bong", { helpCalledAt: at(9) }),
    ];
    const alarms = alarmsOf(points, lostTimes(points, log));
    expect(alarms.map(({ point: { id }, kind, since }) => `${kind} ${id} ${since}`)).toEqual([
      `help tra-bong ${at(9)}`,
      `away binh-son ${at(1)}`,
      `away ba-to ${at(2)}`,
      `lost son-ha ${at(4)}`,
      `weak host ${at(1)}`,
    ]);
    expect(alarms.map(sounds)).toEqual([true, true, true, true, false]);
  });

  test("a room that calls twice is another alarm, which sounds although the first was silenced", () => {
    const first = alarmsOf([point("ba-to", { helpCalledAt: at(1) })], nobody);
    const again = alarmsOf([point("ba-to", { helpCalledAt: at(60) })], nobody);
    expect(alarmKey(first[0] ?? fail())).not.toBe(alarmKey(again[0] ?? fail()));
  });
});

describe("the operator's view", () => {
  const state = running({
    points: [
      point("host", { kind: "host", name: "VKSND tỉnh" }),
      point("a", { name: "Đức Phổ", link: { state: "weak", cause: "loss", since: at(1) } }),
      point("b", { name: "Ba Tơ" }),
      point("c", { name: "Lý Sơn", ...away }),
      point("d", { name: "Sơn Hà", helpCalledAt: at(2) }),
    ],
    queue: [request("r", "b")],
  });
  const withCameras = {
    ...state,
    sources: state.points.map(({ id }) => ({
      id: `${id}:camera:1`,
      pointId: id,
      deviceId: id,
      kind: "camera" as const,
      name: "Camera",
    })),
  };
  const shown = (view: Partial<WallView>) =>
    shownPoints(withCameras, nobody, { ...plainView, ...view }).map(({ id }) => id);

  test("keeps the programme's order unless another is chosen", () => {
    expect(shown({})).toEqual(["host", "a", "b", "c", "d"]);
    expect(shown({ sort: "name" })).toEqual(["b", "a", "c", "d", "host"]);
    expect(shown({ sort: "state" })).toEqual(["d", "a", "b", "host", "c"]);
  });

  test("narrows to who asks, who is in trouble, who isn't there", () => {
    expect(shown({ filter: "asking" })).toEqual(["b"]);
    expect(shown({ filter: "trouble" })).toEqual(["a", "d"]);
    expect(shown({ filter: "absent" })).toEqual(["c"]);
    expect(filterCounts(withCameras, nobody)).toEqual({ all: 5, asking: 1, trouble: 2, absent: 1 });
  });

  test("finds a point without its accents", () => {
    expect(shown({ words: "duc pho" })).toEqual(["a"]);
    expect(shown({ words: "son" })).toEqual(["c", "d"]);
  });

  test("is a list for hundreds of points, pictures for fewer, and whatever the operator wants", () => {
    expect([14, 63, 700].map((count) => isList(plainView, count))).toEqual([false, false, true]);
    expect(isList({ ...plainView, list: false }, 700)).toBe(false);
    expect(isList({ ...plainView, list: true }, 14)).toBe(true);
  });

  test("draws no more rows of 700 than a screen holds, without a gap at either edge", () => {
    for (const scrolled of [0, 1000, 700 * rowHeight - 460]) {
      const { from, to } = rowsInView(scrolled, 700);
      expect(to - from).toBeLessThan(40);
      expect(from * rowHeight).toBeLessThanOrEqual(scrolled);
      expect(to * rowHeight).toBeGreaterThanOrEqual(Math.min(scrolled + 460, 700 * rowHeight));
    }
  });
});

test("a level bar is empty in silence and full at a shout", () => {
  expect(levelShare(undefined)).toBe(0);
  expect(levelShare(-127)).toBe(0);
  expect(levelShare(-35)).toBe(0.5);
  expect(levelShare(0)).toBe(1);
});

function fail(): never {
  throw new Error("there is no alarm");
}
