import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Received, RtpPeer } from "../support/media/RtpPeer.ts";
import { StageBench } from "../support/media/StageBench.ts";
import { until } from "../support/media/until.ts";

const by = (purpose: Received["offer"]["purpose"]) => (packet: Received) => packet.offer.purpose === purpose;
const labels = (packets: Received[]) => [...new Set(packets.map(({ label }) => label))];

describe("an operator beside three rooms", () => {
  let bench: StageBench;
  let rooms: RtpPeer[];
  let screen: RtpPeer;
  let desk: RtpPeer;
  let operator: RtpPeer;

  beforeAll(async () => {
    bench = await StageBench.open(3);
    rooms = [await bench.room(0), await bench.room(1), await bench.room(2)];
    screen = await bench.join(await bench.device(2, "screen"));
    desk = await bench.join(await bench.device(2, "desk"));
    await bench.meeting.run("conference.start", {});
    operator = await bench.operator();
    await operator.offerVoice("operator");
  }, 20_000);
  afterEach(async () => {
    operator.talkTo(null);
    await operator.listen(null);
    await bench.stage.settled();
  });
  afterAll(() => bench.close());

  test("M13: only the machines of the room that is talked to get the operator's voice, beside the programme", async () => {
    operator.talkTo(bench.point(2));
    const voice = [rooms[2], screen].flatMap((peer) => (peer ? [peer.next(by("talkback"), 20)] : []));
    for (const packets of await Promise.all(voice)) {
      expect(labels(packets.filter(by("talkback")))).toEqual(["operator"]);
      expect(labels(packets.filter(by("programme")))).toContain("room0");
    }
    for (const other of [rooms[0], rooms[1], desk, operator]) {
      expect(other?.offered.filter((offer) => offer.startsWith("talkback"))).toEqual([]);
      expect(other?.received.filter(by("talkback"))).toEqual([]);
    }
    expect(bench.meeting.state.sources.every(({ pointId }) => pointId !== "")).toBe(true);
  });

  test("M13: the room is told who talks, on its desk too, and that it is over; nobody else is", async () => {
    const before = [rooms[2], screen, desk].map((peer) => peer?.talks.length ?? 0);
    operator.talkTo(bench.point(2));
    operator.talkTo(null);
    await bench.stage.settled();
    const told = [rooms[2], screen, desk].map((peer, place) => peer?.talks.slice(before[place]));
    expect(told).toEqual([
      ["Cán bộ operator", null],
      ["Cán bộ operator", null],
      ["Cán bộ operator", null],
    ]);
    expect([rooms[0]?.talks, rooms[1]?.talks]).toEqual([[], []]);
  });

  test("M13: the voice ends in a room when the operator turns to another, and when their page goes", async () => {
    operator.talkTo(bench.point(2));
    await rooms[2]?.next(by("talkback"));
    operator.talkTo(bench.point(1));
    await rooms[1]?.next(by("talkback"));
    expect(rooms[2]?.offered.filter((offer) => offer.startsWith("talkback"))).toEqual([]);
    const other = await bench.operator();
    await other.offerVoice("other");
    other.talkTo(bench.point(2));
    await rooms[2]?.next(({ label }) => label === "other");
    other.close();
    await until(() => rooms[2]?.offered.every((offer) => !offer.startsWith("talkback")) ?? false);
    expect(rooms[2]?.talks.at(-1)).toBeNull();
  });

  test("M13: nobody is talked to without a microphone", async () => {
    const silent = await bench.operator();
    expect(() => silent.talkTo(bench.point(1))).toThrow("media.unknown");
    silent.close();
  });

  test("M12: the operator hears one point alone that nobody else hears, until they stop", async () => {
    await operator.listen(bench.point(1));
    const heard = (await operator.next(by("listen"), 20)).filter(by("listen"));
    expect(labels(heard)).toEqual(["room1"]);
    for (const other of [rooms[0], rooms[2], screen])
      expect(
        labels((await other?.next(by("programme"), 20))?.filter(({ offer }) => offer.kind === "audio") ?? []),
      ).not.toContain("room1");
    await operator.listen(bench.point(2));
    await operator.next(({ label }) => label === "room2");
    expect(operator.offered.filter((offer) => offer.startsWith("listen"))).toEqual([`listen audio ${bench.point(2)}`]);
    await operator.listen(null);
    expect(operator.offered.filter((offer) => offer.startsWith("listen"))).toEqual([]);
  });

  test("M11: pictures that the operator's page doesn't show are not sent to it", async () => {
    await operator.watch([bench.point(1)]);
    expect(operator.offered.filter((offer) => offer.startsWith("wall"))).toEqual([`wall video ${bench.point(1)}`]);
    await operator.next(({ label }) => label === "room1/0", 5);
    await operator.watch([bench.point(2)]);
    const packets = (await operator.next(({ label }) => label === "room2/0", 10)).filter(by("wall"));
    expect(labels(packets.slice(-10))).toEqual(["room2/0"]);
    await operator.watch([]);
    expect(operator.offered.filter((offer) => offer.startsWith("wall"))).toEqual([]);
  });

  test("M3: a room's pictures follow the place they have: large alone, smaller in a grid, large again", async () => {
    const [viewer] = rooms;
    const shown = (layer: number) => (packet: Received) =>
      packet.offer.purpose === "programme" && packet.label === `room1/${layer}`;
    await bench.meeting.run("programme.take", { pointId: bench.point(1) });
    await viewer?.next(shown(2), 3, 8000);
    await bench.meeting.run("programme.show", {
      composition: { layout: "grid", pointIds: [bench.point(1), bench.point(2)] },
    });
    await viewer?.next(shown(1), 5, 8000);
    const inGrid =
      (await viewer?.next(shown(1), 20))?.filter(
        ({ offer, label }) => offer.purpose === "programme" && label.startsWith("room1/"),
      ) ?? [];
    expect(labels(inGrid.slice(-10))).toEqual(["room1/1"]);
    await bench.meeting.run("programme.take", { pointId: bench.point(1) });
    await viewer?.next(shown(2), 3, 8000);
  }, 30_000);
});
