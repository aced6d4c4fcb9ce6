import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { RtpPeer } from "../support/media/RtpPeer.ts";
import { StageBench } from "../support/media/StageBench.ts";

let bench: StageBench;
let room: RtpPeer;
let desk: RtpPeer;

beforeAll(async () => {
  bench = await StageBench.open(2);
  room = await bench.room(1);
  desk = await bench.room(2, "desk");
}, 20_000);
afterAll(() => bench.close());

const told = (peer: RtpPeer) => [...peer.layers.values()].flat();

test("M14: a page that tries its link is asked for all layers and gets its own picture back, nobody else's", async () => {
  const back = room.next(({ offer }) => offer.purpose === "probe");
  const { now } = room.probe(true);
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(1000);
  const packets = (await back).filter(({ offer }) => offer.purpose === "probe");
  expect(new Set(packets.map(({ offer }) => offer.pointId))).toEqual(new Set([bench.point(1)]));
  expect(told(room)).toEqual([1, 3]);
  expect(told(desk)).toEqual([1]);
}, 15_000);

test("M14: the trial ends when the page says so: its picture comes back no more", async () => {
  room.probe(false);
  await bench.stage.settled();
  expect([...room.offers.values()].map(({ purpose }) => purpose)).not.toContain("probe");
}, 15_000);

test("M14: a desk without a programme tries its link too; who sends nothing may not", async () => {
  const back = desk.next(({ offer }) => offer.purpose === "probe");
  desk.probe(true);
  await back;
  const operator = await bench.operator();
  expect(() => operator.probe(true)).toThrow("permission.denied");
}, 15_000);
