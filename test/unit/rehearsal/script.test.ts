import { describe, expect, test } from "@jest/globals";
import { askSteps } from "@diemcau/server/jobs/rehearsal/askSteps";
import { nextMove } from "@diemcau/server/jobs/rehearsal/autopilot";
import { scriptOf } from "@diemcau/server/jobs/rehearsal/script";
import { parseCommand } from "@diemcau/shared/protocol/commands";
import { type AgendaEntry, type ConferenceState, emptyState } from "@diemcau/shared/rules/state";
import { pointOf, requestOf, turnOf } from "../../support/domain.ts";

function itemOf(id: string, facts: Partial<AgendaEntry> = {}): AgendaEntry {
  const item = { kind: "speech", title: id, plannedMinutes: 2, internal: false, person: null, unit: null } as const;
  return { ...item, id, openedAt: null, closedAt: null, ...facts };
}

function stateOf(bridges: number, facts: Partial<ConferenceState> = {}): ConferenceState {
  const points = ["host", ...Array.from({ length: bridges }, (_, place) => `p${place + 1}`)].map((id) => pointOf(id));
  const delegates = Array.from({ length: 230 }, (_, place) => ({
    id: `d${place}`,
    name: `Đại biểu ${place}`,
    title: "",
    unit: "",
    state: "notCalled" as const,
    reason: "",
    arrivedAt: null,
    leftAt: null,
  }));
  const first = points[1];
  if (first) first.delegates = delegates;
  return { ...emptyState, points, agenda: [itemOf("a"), itemOf("b")], ...facts };
}

const person = { id: "n", name: "Đại biểu 1", title: "", unit: "p3" };
const unit = { id: "p3", name: "p3", shortName: "p3" };

describe("the script of a rehearsal", () => {
  test("is the same for the same conference and seed, and another for another seed", () => {
    const state = stateOf(20);
    expect(scriptOf(state, "one")).toEqual(scriptOf(structuredClone(state), "one"));
    expect(scriptOf(state, "one")).not.toEqual(scriptOf(state, "two"));
  });

  test("lets every point come, most in the first minutes and a few late, and go on from there", () => {
    const steps = scriptOf(stateOf(63), "seed");
    const joins = steps.filter(({ id }) => id.endsWith("/join"));
    expect(new Set(joins.map(({ pointId }) => pointId)).size).toBe(64);
    const late = joins.filter(({ at }) => at > 150).length;
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(16);
    for (const { pointId, at } of joins) {
      const own = steps.filter((step) => step.pointId === pointId && step.deed.kind === "command");
      expect(own.every((step) => step.at >= at)).toBe(true);
      expect(own.some(({ id }) => id.endsWith("/preflight"))).toBe(true);
      expect(own.some(({ id }) => id.endsWith("/headcount"))).toBe(true);
    }
  });

  test("names every step once, and every command is one that clients may send", () => {
    const steps = scriptOf(stateOf(63), "seed");
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    for (const { deed } of steps)
      if (deed.kind === "command") expect(() => parseCommand(deed.command.type, deed.command.data)).not.toThrow();
  });

  test("calls a long list in parts, everybody once", () => {
    const marks = scriptOf(stateOf(2), "seed").flatMap(({ deed }) =>
      deed.kind === "command" && deed.command.type === "rollCall.mark" ? deed.command.data.marks : [],
    );
    expect(new Set(marks.map(({ delegateId }) => delegateId)).size).toBe(230);
    expect(marks).toHaveLength(230);
  });

  test("has pictures stand still, points drop and links go bad, never at the host", () => {
    const incidents = scriptOf(stateOf(63), "seed").filter(({ deed }) => deed.kind === "incident");
    const kinds = new Set(incidents.map(({ deed }) => (deed.kind === "incident" ? deed.incident : "")));
    expect([...kinds].sort()).toEqual(["badLink", "dropped", "frozen"]);
    expect(incidents.map(({ pointId }) => pointId)).not.toContain("host");
    expect(scriptOf(stateOf(0), "seed").filter(({ deed }) => deed.kind === "incident")).toEqual([]);
  });
});

describe("who asks for the floor", () => {
  test("the item's own person at the room of the unit, first", () => {
    const item = itemOf("a", { person, unit, plannedMinutes: 7 });
    const state = stateOf(5, { agenda: [item] });
    const [first, ...others] = askSteps(state, item, "seed", 100);
    expect(first).toMatchObject({
      pointId: "p3",
      deed: { command: { type: "floor.request", data: { speaker: { personId: "n" }, plannedSeconds: 420 } } },
    });
    expect(first?.at).toBeGreaterThan(100);
    expect(others.every(({ pointId }) => pointId !== "p3" && pointId !== "host")).toBe(true);
  });

  test("nobody where nobody speaks", () => {
    const item = itemOf("a", { kind: "break" });
    expect(askSteps(stateOf(5, { agenda: [item] }), item, "seed", 0)).toEqual([]);
  });
});

describe("the autopilot", () => {
  const at = Date.parse("2022-04-28T01:00:00.000Z");
  const lead = { seconds: 1000, speed: 1, now: at, allAsked: true };
  const running = (facts: Partial<ConferenceState>) => {
    const state = stateOf(3, { status: "running", ...facts });
    return { ...state, points: state.points.map((point) => ({ ...point, simulated: true })) };
  };
  const ago = (seconds: number) => new Date(at - seconds * 1000).toISOString();

  test("begins once nearly all points are there, or when it is late", () => {
    const state = stateOf(10);
    const there = { ...state, points: state.points.map((point, place) => ({ ...point, simulated: place > 0 })) };
    expect(nextMove(there, { ...lead, seconds: 100 })).toBeNull();
    expect(nextMove(there, { ...lead, seconds: 181 })).toMatchObject({ type: "conference.start" });
    expect(nextMove(state, { ...lead, seconds: 181 })).toBeNull();
    expect(nextMove(state, { ...lead, seconds: 481 })).toMatchObject({ type: "conference.start" });
  });

  test("opens items one after another and ends after the last", () => {
    expect(nextMove(running({}), lead)).toEqual({ type: "item.open", data: { itemId: "a" } });
    const agenda = [itemOf("a", { openedAt: ago(600), closedAt: ago(60) }), itemOf("b", { openedAt: ago(130) })];
    expect(nextMove(running({ agenda, currentItemId: "b" }), lead)).toEqual({ type: "conference.end", data: {} });
    expect(nextMove(running({ agenda, currentItemId: "b" }), { ...lead, allAsked: false })).toBeNull();
  });

  test("gives the floor to the first who is there, and ends a turn after its time at the speed it runs", () => {
    const queue = [requestOf({ id: "r1", pointId: "gone" }), requestOf({ id: "r2", pointId: "p2" })];
    expect(nextMove(running({ queue }), lead)).toMatchObject({ type: "floor.grant", data: { requestId: "r2" } });
    const turns = [turnOf({ id: "t", startedAt: ago(30), plannedSeconds: 120 })];
    expect(nextMove(running({ turns, queue }), { ...lead, speed: 2 })).toBeNull();
    expect(nextMove(running({ turns, queue }), { ...lead, speed: 5 })).toEqual({
      type: "floor.end",
      data: { turnId: "t" },
    });
  });

  test("answers who calls for help, once the alarm was to be seen", () => {
    const calling = (seconds: number) => {
      const state = running({});
      const points = state.points.map((point) =>
        point.id === "p1" ? { ...point, helpCalledAt: ago(seconds) } : point,
      );
      return nextMove({ ...state, points }, lead);
    };
    expect(calling(1)).not.toMatchObject({ type: "help.answer" });
    expect(calling(5)).toEqual({ type: "help.answer", data: { pointId: "p1" } });
  });

  test("leaves an ended conference alone", () => {
    expect(nextMove(running({ status: "ended" }), lead)).toBeNull();
  });
});
