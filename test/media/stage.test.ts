import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Received, RtpPeer } from "../support/media/RtpPeer.ts";
import { StageBench } from "../support/media/StageBench.ts";
import { until } from "../support/media/until.ts";

const isSound = ({ offer }: Received) => offer.kind === "audio";
const isPicture = ({ offer }: Received) => offer.kind === "video" && offer.purpose === "programme";
const labels = (packets: Received[]) => [...new Set(packets.map(({ label }) => label))];

describe("a stage with a host and three rooms", () => {
  let bench: StageBench;
  let host: RtpPeer;
  let rooms: RtpPeer[];

  beforeAll(async () => {
    bench = await StageBench.open(3);
    host = await bench.room(0);
    rooms = [await bench.room(1), await bench.room(2), await bench.room(3)];
    await bench.meeting.run("conference.start", {});
    await rooms[0]?.next(({ label }) => label === "room0/2");
  }, 20_000);
  afterAll(() => bench.close());

  test("M2: while nobody holds the floor, rooms hear the host and nobody else", async () => {
    expect(labels((await rooms[0]?.next(isSound, 30))?.filter(isSound) ?? [])).toEqual(["room0"]);
  });

  test("M2: the floor holder is heard in every other room, and by nobody at its own point", async () => {
    await bench.grant(1);
    expect(labels((await rooms[1]?.next(isSound, 30))?.filter(isSound) ?? [])).toEqual(["room1"]);
    expect(labels((await host.next(isSound, 30)).filter(isSound))).toEqual(["room1"]);
    const heardAtHome = await rooms[0]?.next(isPicture, 10);
    expect(heardAtHome?.filter(isSound)).toEqual([]);
    expect(rooms[0]?.offered).not.toContain(`programme audio ${bench.point(1)}`);
  });

  test("M2: a turn that ended is heard no more, though its microphone goes on", async () => {
    const operator = await bench.operator();
    await bench.grant(1);
    await rooms[1]?.next(({ label }) => label === "room1", 5);
    const turn = bench.meeting.state.turns.at(-1);
    await bench.meeting.run("floor.end", { turnId: turn?.id ?? "" });
    await bench.stage.settled();
    expect(labels((await rooms[1]?.next(isSound, 30))?.filter(isSound) ?? [])).toEqual(["room0"]);
    await until(() => bench.point(1) in operator.levels);
  });

  test("M3: a cut to NEXT resumes the picture that waited, with a key frame first, up to the highest layer", async () => {
    await bench.meeting.run("programme.next", { pointId: bench.point(2) });
    await bench.stage.settled();
    const watching = rooms[0];
    const waits = [...(watching?.offers.values() ?? [])].find(
      ({ pointId, kind }) => pointId === bench.point(2) && kind === "video",
    );
    expect(waits && watching?.paused.get(waits.consumerId)).toBe(true);
    const began = performance.now();
    const cut = watching?.next((packet) => isPicture(packet) && packet.label.startsWith("room2"));
    const risen = watching?.next((packet) => isPicture(packet) && packet.label === "room2/2");
    await bench.meeting.run("programme.take", { pointId: bench.point(2) });
    const first = (await cut)?.find(({ label }) => label.startsWith("room2"));
    expect(performance.now() - began).toBeLessThan(500);
    expect(first).toMatchObject({ keyFrame: true, offer: { consumerId: waits?.consumerId } });
    await risen;
  });

  test("M3: after a cut the old picture flows no more", async () => {
    await bench.grant(3);
    await rooms[1]?.next((packet) => isPicture(packet) && packet.label === "room3/2", 5);
    expect(labels((await rooms[1]?.next(isPicture, 20))?.filter(isPicture) ?? [])).toEqual(["room3/2"]);
  });

  test("M4: a room is offered what is on air, next and the host; nothing of any other point", async () => {
    await bench.meeting.run("programme.next", { pointId: bench.point(2) });
    await bench.grant(1);
    const points = [0, 1, 2].map((place) => bench.point(place));
    expect(rooms[2]?.offered).toEqual(
      points.flatMap((pointId) => [`programme audio ${pointId}`, `programme video ${pointId}`]).sort(),
    );
  });

  test("M4: the operator's wall shows every point in the lowest layer, and nobody else has it", async () => {
    const operator = await bench.operator();
    const secretary: RtpPeer = await bench.join({ kind: "person", id: "s", name: "Thư ký", roles: ["secretary"] });
    await operator.watch(bench.meeting.pointIds);
    await until(() => operator.offered.filter((offer) => offer.startsWith("wall")).length === 4);
    const onWall = ({ offer }: Received) => offer.purpose === "wall";
    const packets = await operator.next((packet) => onWall(packet) && packet.label.startsWith("room3"), 10);
    expect(labels(packets.filter(onWall)).every((label) => label.endsWith("/0"))).toBe(true);
    for (const other of [secretary, host, ...rooms])
      expect(other.offered.filter((offer) => offer.startsWith("wall"))).toEqual([]);
    expect(secretary.offered).toContain(`programme video ${bench.point(0)}`);
  });

  test("M4: a desk that shows no programme gets no consumer and offers its sources all the same", async () => {
    const desk = await bench.join(await bench.device(2, "desk"));
    await expect(desk.offer("camera")).resolves.toBe(`desk-${bench.point(2)}:camera:1`);
    expect(desk.offered).toEqual([]);
  });

  test("M1: a consumer the page has not set up carries nothing", async () => {
    const slow = await bench.join({ kind: "person", id: "s", name: "Thư ký", roles: ["secretary"] });
    slow.hesitates = true;
    await bench.grant(3);
    await rooms[0]?.next(({ label }) => label === "room3/2", 10);
    expect(slow.received.filter(({ label }) => label.startsWith("room3"))).toEqual([]);
    for (const consumerId of slow.offers.keys()) await slow.ready(consumerId);
    await slow.next(({ label }) => label === "room3/2");
  });

  test("M7, P6: a camera that was away is shown again under its old id, without a command", async () => {
    await bench.grant(1);
    await rooms[1]?.next(({ label }) => label === "room1/2");
    const before = bench.meeting.state.sources.filter(({ pointId }) => pointId === bench.point(1));
    rooms[0]?.stopSending();
    await until(() => bench.meeting.state.sources.every(({ pointId }) => pointId !== bench.point(1)));
    await rooms[0]?.sendRoom("again1");
    await rooms[1]?.next(({ label }) => label === "again1/2");
    await until(() => bench.meeting.state.sources.filter(({ pointId }) => pointId === bench.point(1)).length === 2);
    expect(bench.meeting.state.sources.filter(({ pointId }) => pointId === bench.point(1))).toEqual(before);
  });

  test("M5: a worker that was killed is replaced, peers are told to join again, and sound and picture come back", async () => {
    await bench.grant(1);
    const [pid] = await bench.media.pool.pids();
    process.kill(pid ?? 0, "SIGKILL");
    const everyone = [host, ...rooms];
    await until(() => everyone.every(({ resets }) => resets === 1));
    for (const [place, peer] of everyone.entries()) {
      await peer.receive();
      await peer.sendRoom(`back${place}`);
    }
    expect(await bench.media.pool.pids()).not.toEqual([pid]);
    await rooms[1]?.next(({ label }) => label === "back1/2");
    expect(labels((await rooms[1]?.next(isSound, 20))?.filter(isSound) ?? [])).toEqual(["back1"]);
    await until(() => bench.meeting.state.sources.length === 8);
  }, 20_000);
});
