import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { RoomRole } from "@diemcau/shared/model/point";
import { findPoint, type PointEntry } from "@diemcau/shared/rules/state";
import { actorOf, codeOf } from "../../support/domain.ts";
import { DirectoryBench } from "../../support/DirectoryBench.ts";

const operator = actorOf("operator");
let bench: DirectoryBench;
let pairing: DirectoryBench["directory"]["pairing"];
let conferenceId: string;
let pointId: string;

beforeAll(async () => {
  bench = await DirectoryBench.open();
});
afterAll(() => bench.close());

beforeEach(async () => {
  const conference = await bench.conference("binh-son", "ba-to");
  conferenceId = conference.id;
  pointId = conference.pointIds[0] ?? "";
  pairing = bench.openDirectory().pairing;
});

function point(): PointEntry {
  const found = findPoint(bench.conferences.state(conferenceId), pointId);
  if (!found) throw new Error("no point");
  return found;
}

async function code(): Promise<string> {
  return (await pairing.issue(operator, conferenceId, pointId)).code;
}

function typed(typedCode: string, role: RoomRole = "both", replaceScreen = false) {
  return { code: typedCode, role, name: "Máy phòng họp", replaceScreen };
}

/** A six-digit code that is not this one. */
function other(known: string): string {
  return String((Number(known) + 1) % 1_000_000).padStart(6, "0");
}

test("a code makes a device of its point, once", async () => {
  const issued = await code();
  expect(issued).toMatch(/^\d{6}$/);
  const { token, described } = await pairing.pair(typed(issued), "a");
  expect(described).toMatchObject({ conferenceId, pointId, pointName: "binh-son", role: "both" });
  expect(await pairing.device(token)).toMatchObject({ kind: "device", id: described.deviceId, pointId });
  expect(point().devices).toEqual([
    { id: described.deviceId, role: "both", name: "Máy phòng họp", person: null, connected: false },
  ]);
  expect(await codeOf(pairing.pair(typed(issued, "desk"), "a"))).toBe("pairing.wrong");
});

test("a wrong code, an expired one, and one that a newer one replaced are told apart", async () => {
  const issued = await code();
  expect(await codeOf(pairing.pair(typed(other(issued)), "a"))).toBe("pairing.wrong");
  const newer = await code();
  expect(await codeOf(pairing.pair(typed(issued), "a"))).toBe("pairing.expired");
  bench.passMinutes(10);
  expect(await codeOf(pairing.pair(typed(newer), "a"))).toBe("pairing.expired");
  bench.passMinutes(25 * 60);
  await pairing.sweep();
  expect(await codeOf(pairing.pair(typed(newer), "a"))).toBe("pairing.wrong");
});

test("guessing is limited by address, and in all", async () => {
  const issued = await code();
  for (let guess = 0; guess < 10; guess++) await codeOf(pairing.pair(typed(other(issued)), "guesser"));
  expect(await codeOf(pairing.pair(typed(issued), "guesser"))).toBe("rate.limited");
  for (let guess = 0; guess < 90; guess++) await codeOf(pairing.pair(typed(other(issued)), `bot ${guess}`));
  expect(await codeOf(pairing.pair(typed(issued), "honest room"))).toBe("rate.limited");
});

test("a second screen is refused while the code stays good, and takes the first one's place when asked to", async () => {
  const first = await pairing.pair(typed(await code()), "a");
  const issued = await code();
  expect(await codeOf(pairing.pair(typed(issued, "screen"), "b"))).toBe("pairing.screenTaken");
  const { seq } = bench.conferences.state(conferenceId);
  const second = await pairing.pair(typed(issued, "screen", true), "b");
  expect(bench.conferences.state(conferenceId).seq).toBe(seq + 1);
  expect(point().devices.map(({ id }) => id)).toEqual([second.described.deviceId]);
  expect(await pairing.device(first.token)).toBeNull();
});

test("a desk stands beside a screen, and two desks beside each other", async () => {
  for (const role of ["screen", "desk", "desk"] as const) await pairing.pair(typed(await code(), role), "a");
  expect(point().devices.map(({ role }) => role)).toEqual(["screen", "desk", "desk"]);
});

test("one code typed on two machines at once pairs one of them", async () => {
  const issued = await code();
  const both = [pairing.pair(typed(issued, "desk"), "a"), pairing.pair(typed(issued, "desk"), "b")];
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(point().devices).toHaveLength(1);
});

test("a browser that pairs again isn't in its own way, and what it was before ends", async () => {
  const first = await pairing.pair(typed(await code()), "a");
  const again = await pairing.pair(typed(await code()), "a", first.token);
  expect(point().devices.map(({ id }) => id)).toEqual([again.described.deviceId]);
  const elsewhere = await bench.conference("ba-to");
  const moved = (await pairing.issue(operator, elsewhere.id, elsewhere.pointIds[0] ?? "")).code;
  await pairing.pair(typed(moved), "a", again.token);
  expect(point().devices).toEqual([]);
  expect(await pairing.device(again.token)).toBeNull();
});

test("a room that pairs for real ends its point's simulation in the same commit", async () => {
  await bench.run(conferenceId, "simulation.start", { pointIds: [pointId] });
  const { seq } = bench.conferences.state(conferenceId);
  await pairing.pair(typed(await code()), "a");
  expect(point().simulated).toBe(false);
  expect(bench.conferences.state(conferenceId).seq).toBe(seq + 1);
});

test("a device that the operator unpaired, or that left, is nobody any more", async () => {
  const first = await pairing.pair(typed(await code()), "a");
  await bench.run(conferenceId, "device.unpair", { deviceId: first.described.deviceId });
  expect(await pairing.device(first.token)).toBeNull();
  const second = await pairing.pair(typed(await code()), "a");
  await pairing.leave(second.device);
  await pairing.leave(second.device);
  expect(await pairing.device(second.token)).toBeNull();
  expect(point().devices).toEqual([]);
});

test("codes are issued by those who may, for points that are there, before the end", async () => {
  expect(await codeOf(pairing.issue(null, conferenceId, pointId))).toBe("auth.required");
  expect(await codeOf(pairing.issue(actorOf("secretary"), conferenceId, pointId))).toBe("permission.denied");
  expect(await codeOf(pairing.issue(operator, conferenceId, "nowhere"))).toBe("notFound");
  expect(await codeOf(pairing.issue(operator, "nowhere", pointId))).toBe("notFound");
});
