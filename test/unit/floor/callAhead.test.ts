import { describe, expect, test } from "@jest/globals";
import { requestToCall, secondsToCall } from "@diemcau/shared/rules/callAhead";
import { at, request, running, start, turn } from "../client/operator/board.ts";

/** Somebody with five minutes speaks since the start, and two wait. */
const state = running({ turns: [turn("t1", "host")], queue: [request("r1", "ba-to"), request("r2", "binh-son")] });

describe("F12: the head of the queue is called ahead by itself", () => {
  test("when the running turn has a minute left", () => {
    expect(secondsToCall(state, start + 30_000)).toBe(210);
    expect(requestToCall(state, start + 239_000)).toBeNull();
    expect(requestToCall(state, start + 240_000)?.id).toBe("r1");
    expect(requestToCall(state, start + 900_000)?.id).toBe("r1");
  });

  test("once", () => {
    const [first, ...others] = state.queue.map((one) => ({ ...one, calledAt: at(240) }));
    expect(secondsToCall({ ...state, queue: first ? [first, ...others] : [] }, start + 250_000)).toBeNull();
  });

  test("not while nobody speaks, the turn stands still or has no plan, or its end doesn't say who comes next", () => {
    const now = start + 280_000;
    const [running0] = state.turns;
    if (!running0) throw new Error("nobody speaks");
    const others = [
      { ...state, turns: [] },
      { ...state, queue: [] },
      { ...state, turns: [{ ...running0, pauses: [{ from: at(10), to: null }] }] },
      { ...state, turns: [{ ...running0, plannedSeconds: null }] },
      { ...state, turns: [{ ...running0, interposedIn: "t0" }] },
      { ...state, floorMode: "several" as const },
    ];
    expect(others.map((one) => secondsToCall(one, now))).toEqual(others.map(() => null));
  });
});
