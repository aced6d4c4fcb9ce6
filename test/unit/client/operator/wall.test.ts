import { describe, expect, test } from "@jest/globals";
import { alarmsOf, levelShare, lostSince, tileState, wallOrder } from "@diemcau/client/features/wall/tileState";
import { neighbour, wallLayout } from "@diemcau/client/features/wall/wallLayout";
import { at, point, request, running, timeline, turn } from "./board.ts";

const machine = { id: "d1", role: "both" as const, name: "Máy", person: null, connected: false };
const away = { simulated: false, devices: [machine] };
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
    const roles = state.points.map((one) => tileState(state, [], one).role);
    expect(roles).toEqual(["onAir", "next", "asking"]);
    expect(tileState({ ...state, chosenNextPointId: null, queue: [] }, [], point("ba-to")).role).toBe("none");
  });

  test("tells whose microphone everybody hears", () => {
    const state = running({ turns: [turn("t1", "ba-to")] });
    expect(state.points.map((one) => tileState(state, [], one).heard)).toEqual([false, false, true]);
  });

  test("tells a room that was lost from one that never came and one without a camera", () => {
    const state = running({ sources: [] });
    const log = timeline({ type: "device.connected", ...facts }, { type: "device.disconnected", ...facts });
    expect(tileState(state, log, point("ba-to", away))).toMatchObject({ link: "lost", lostAt: at(2) });
    expect(tileState(state, [], point("ba-to", away)).link).toBe("absent");
    expect(tileState(state, [], point("ba-to")).link).toBe("noPicture");
    expect(tileState(running(), [], point("ba-to")).link).toBe("in");
  });
});

describe("a lost room", () => {
  test("is lost since the server's restart when it has not come back from it", () => {
    const log = timeline({ type: "device.connected", ...facts }, { type: "server.restarted" });
    expect(lostSince(point("ba-to", away), log)).toBe(at(2));
  });

  test("is no alarm once its devices were unpaired, it was only simulated, or it is back", () => {
    const log = timeline({ type: "device.connected", ...facts }, { type: "device.disconnected", ...facts });
    expect(lostSince(point("ba-to", { simulated: false }), log)).toBeNull();
    expect(lostSince(point("ba-to"), log)).toBeNull();
    const simulated = timeline({ type: "simulation.started", ...facts }, { type: "simulation.stopped", ...facts });
    expect(lostSince(point("ba-to", away), simulated)).toBeNull();
  });

  test("stands in the list of alarms, the longest lost first", () => {
    const other = { ...facts, pointId: "binh-son" };
    const log = timeline({ type: "device.disconnected", ...other }, { type: "device.disconnected", ...facts });
    const alarms = alarmsOf([point("ba-to", away), point("host"), point("binh-son", away)], log);
    expect(alarms.map((alarm) => [alarm.point.id, alarm.since])).toEqual([
      ["binh-son", at(1)],
      ["ba-to", at(2)],
    ]);
  });
});

test("a level bar is empty in silence and full at a shout", () => {
  expect(levelShare(undefined)).toBe(0);
  expect(levelShare(-127)).toBe(0);
  expect(levelShare(-35)).toBe(0.5);
  expect(levelShare(0)).toBe(1);
});
