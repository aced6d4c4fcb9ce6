import { describe, expect, test } from "@jest/globals";
import {
  answered,
  isBlocked,
  movesOn,
  type Pending,
  pendingKey,
  refused,
  settled,
} from "@diemcau/client/features/directing/pending";
import type { Command } from "@diemcau/shared/protocol/commands";

const grant: Command = { type: "floor.grant", data: { requestId: "r1", seenTurnId: null } };
const take: Command = { type: "programme.take", data: { pointId: "p1" } };
const next: Command = { type: "programme.next", data: { pointId: "p1" } };

function sent(...commands: Command[]): Pending[] {
  return commands.map((command) => ({ key: pendingKey(command), type: command.type, seq: null }));
}

describe("commands on their way", () => {
  test("the same click twice is one", () => {
    expect(isBlocked(sent(next), next)).toBe(true);
    expect(isBlocked(sent(next), { type: "programme.next", data: { pointId: "p2" } })).toBe(false);
  });

  test("while one changes who is on air, no other does", () => {
    expect(isBlocked(sent(grant), take)).toBe(true);
    expect(isBlocked(sent(grant), next)).toBe(false);
    expect(isBlocked(sent(next), grant)).toBe(false);
  });

  test("keys wait for what changes their meaning, and for nothing else", () => {
    const types = ["programme.next", "floor.grant", "programme.compose", "slide.turn", "note.send"] as const;
    expect(types.filter(movesOn)).toEqual(["programme.next", "floor.grant", "programme.compose", "slide.turn"]);
  });

  test("a command is done once the state has reached its commit, whichever comes first", () => {
    const key = pendingKey(grant);
    const waiting = answered(sent(grant), key, 7, 6);
    expect(waiting).toEqual([{ key, type: "floor.grant", seq: 7 }]);
    expect(settled(waiting, 7)).toEqual([]);
    expect(answered(sent(grant), key, 7, 7)).toEqual([]);
  });

  test("one without an answer waits on, and a refused one is dropped", () => {
    expect(settled(sent(grant), 99)).toHaveLength(1);
    expect(refused(sent(grant, next), pendingKey(grant))).toEqual(sent(next));
  });

  test.each<[Command, string]>([
    [{ type: "floor.withdraw", data: { requestId: "r2" } }, "floor.withdraw:r2"],
    [{ type: "item.open", data: { itemId: "i1" } }, "item.open:i1"],
    [{ type: "device.unpair", data: { deviceId: "d1" } }, "device.unpair:d1"],
    [{ type: "simulation.start", data: { pointIds: ["a", "b"] } }, "simulation.start:a,b"],
    [{ type: "headcount.report", data: { pointId: "p1", count: 3 } }, "headcount.report:p1"],
    [{ type: "programme.layout", data: { layout: "solo" } }, "programme.layout:solo"],
    [{ type: "conference.start", data: {} }, "conference.start:"],
  ])("a command is named by what it is about", (command, key) => {
    expect(pendingKey(command)).toBe(key);
  });
});
