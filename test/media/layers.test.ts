import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Received, RtpPeer } from "../support/media/RtpPeer.ts";
import { StageBench } from "../support/media/StageBench.ts";
import { until } from "../support/media/until.ts";

/** The router trusts a layer that began beside another one after it has come for 2 s. */
const steadyAfter = 2000;

describe("a stage whose rooms send what is wanted", () => {
  let bench: StageBench;
  let rooms: RtpPeer[];
  const room = (place: number): RtpPeer => {
    const peer = rooms[place];
    if (!peer) throw new Error("no such room");
    return peer;
  };
  /** Every count of layers that a room was told, of its one camera. */
  const told = (place: number) => [...room(place).layers.values()].flat();
  const pictures = (packets: Received[], place: number) =>
    packets.filter(({ offer, label }) => offer.purpose === "programme" && label.startsWith(`room${place}/`));

  beforeAll(async () => {
    bench = await StageBench.open(3);
    rooms = [await bench.room(0), await bench.room(1), await bench.room(2), await bench.room(3)];
    await bench.meeting.run("conference.start", {});
    await bench.stage.settled();
  }, 20_000);
  afterAll(() => bench.close());

  test("M8: the host is asked for all three layers, every other room for the lowest alone", () => {
    expect([0, 1, 2, 3].map(told)).toEqual([[3], [1], [1], [1]]);
  });

  test("M8: the wall has a picture of every room all the same", async () => {
    const operator = await bench.operator();
    await operator.watch(bench.meeting.pointIds);
    const seen =
      (place: number) =>
      ({ offer, label }: Received) =>
        offer.purpose === "wall" && label === `room${place}/0`;
    await Promise.all([0, 1, 2, 3].map((place) => operator.next(seen(place))));
    operator.close();
  });

  test("M8: a cut to a sleeping room shows its low layer at once, then rises", async () => {
    room(1).drowsy = true;
    const began = performance.now();
    const shown = room(2).next(({ label }) => label === "room1/0");
    await bench.grant(1);
    const seen = pictures(await shown, 1);
    expect(performance.now() - began).toBeLessThan(1500);
    expect(seen[0]).toMatchObject({ label: "room1/0", keyFrame: true });
    expect(told(1)).toEqual([1, 3]);
    const risen = room(2).next(({ label }) => label === "room1/2", 1, 8000);
    room(1).drowsy = false;
    expect(pictures(await risen, 1).find(({ label }) => label === "room1/2")).toMatchObject({ keyFrame: true });
  }, 15_000);

  test("M8: KẾ TIẾP wakes before its cut, which then shows the highest layer first", async () => {
    await bench.meeting.run("programme.next", { pointId: bench.point(2) });
    expect(told(2)).toEqual([1, 3]);
    await until(() => bench.layersArriving(2) === 3);
    const awake = performance.now();
    await until(() => performance.now() - awake > steadyAfter);
    const watching = room(3).next(({ label }) => label.startsWith("room2/"));
    await bench.grant(2);
    expect(pictures(await watching, 2)[0]).toMatchObject({ label: "room2/2", keyFrame: true });
  }, 15_000);

  test("M8: a room that went off air sleeps again after a while, and not before", async () => {
    const began = performance.now();
    await bench.grant(3);
    expect(told(2)).toEqual([1, 3]);
    await until(() => told(2).length === 3, 8000);
    expect(performance.now() - began).toBeGreaterThan(3900);
    expect(told(2)).toEqual([1, 3, 1]);
  }, 15_000);

  test("M8: a camera that comes back on air is told again, all at once", async () => {
    room(3).stopSending();
    await until(() => bench.meeting.state.sources.every(({ pointId }) => pointId !== bench.point(3)));
    await room(3).sendRoom("again3");
    expect(told(3).slice(-1)).toEqual([3]);
    expect(room(3).layers.size).toBe(2);
    await room(2).next(({ label }) => label === "again3/2");
  });
});
