import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { BadLink } from "@diemcau/server/media/simulation/BadLink";
import { findPoint } from "@diemcau/shared/rules/state";
import { actorOf } from "../support/domain.ts";
import type { Received, RtpPeer } from "../support/media/RtpPeer.ts";
import { StageBench } from "../support/media/StageBench.ts";
import { until } from "../support/media/until.ts";

describe("simulated points that behave", () => {
  let bench: StageBench;
  let secretary: RtpPeer;
  const isPicture = ({ offer }: Received) => offer.kind === "video" && offer.pointId === bench.point(1);
  const isSound = ({ offer }: Received) => offer.kind === "audio" && offer.pointId === bench.point(1);
  const behave = (behaviour: "steady" | "frozen" | "badLink") =>
    bench.meeting.run("simulation.behave", { pointId: bench.point(1), behaviour });

  beforeAll(async () => {
    bench = await StageBench.open(2);
    await bench.meeting.run("conference.start", {});
    await bench.meeting.run("simulation.start", { pointIds: [bench.point(1), bench.point(2)] });
    await bench.media.simulated(bench.meeting.id);
    await until(() => bench.meeting.state.sources.length === 4);
    secretary = await bench.join(actorOf("secretary"));
    await bench.grant(1);
    await secretary.next(isPicture, 12);
  }, 60_000);
  afterAll(() => bench.close());

  test("a frozen one goes on sending packets of one and the same picture, with its sound, until it is steady again", async () => {
    await behave("frozen");
    // Until the next key frame it still moves.
    await secretary.next((packet) => isPicture(packet) && packet.keyFrame, 2);
    const packets = await secretary.next(isPicture, 6, 10_000);
    const pictures = packets.filter(isPicture);
    expect(new Set(pictures.map(({ rtpTimestamp }) => rtpTimestamp)).size).toBe(1);
    const whole = pictures.filter(({ keyFrame }) => keyFrame);
    expect(whole.length).toBeGreaterThan(1);
    expect(new Set(whole.map(({ label }) => label)).size).toBe(1);
    expect(packets.filter(isSound).length).toBeGreaterThan(20);
    await behave("steady");
    const moving = (await secretary.next(isPicture, 24, 10_000)).filter(isPicture).map(({ label }) => label);
    expect(new Set(moving).size).toBeGreaterThan(12);
  }, 30_000);

  test("whoever begins to watch a frozen one gets its picture", async () => {
    await behave("frozen");
    await secretary.next((packet) => isPicture(packet) && packet.keyFrame, 2);
    const late = await bench.join(actorOf("secretary"));
    const packets = await late.next(isPicture, 2, 5000);
    expect(packets.find(isPicture)?.keyFrame).toBe(true);
    await behave("steady");
  }, 20_000);

  test("one with a bad link loses packets, and its link is told to be weak; it is good again after", async () => {
    await behave("badLink");
    const point = () => findPoint(bench.meeting.state, bench.point(1));
    await until(() => point()?.link.state === "weak", 20_000);
    expect(point()?.link.cause).toBe("loss");
    await behave("steady");
    await until(() => point()?.link.state === "good", 30_000);
  }, 60_000);

  test("who speaks is louder than who doesn't", async () => {
    const operator = await bench.operator();
    const [speaking, quiet] = [bench.point(1), bench.point(2)];
    await until(() => (operator.levels[speaking] ?? -127) > -20 && (operator.levels[quiet] ?? 0) < -20);
    await bench.grant(2);
    await until(() => (operator.levels[speaking] ?? 0) < -20 && (operator.levels[quiet] ?? -127) > -20);
  }, 20_000);

  test("a dropped one sends nothing and offers nothing; it comes back under the same source", async () => {
    const source = () =>
      bench.meeting.state.sources.find(({ pointId, kind }) => pointId === bench.point(1) && kind === "camera");
    const before = source()?.id;
    await bench.meeting.run("simulation.stop", { pointIds: [bench.point(1)] });
    await until(() => source() === undefined);
    await bench.stage.settled();
    secretary.received.length = 0;
    await secretary.next(({ offer }) => offer.pointId === bench.point(2), 40);
    expect(secretary.received.filter(isPicture)).toEqual([]);
    await bench.meeting.run("simulation.start", { pointIds: [bench.point(1)] });
    await until(() => source() !== undefined);
    expect(source()?.id).toBe(before);
    await bench.grant(1);
    await secretary.next(isPicture, 6);
  }, 30_000);
});

describe("a bad way", () => {
  test("loses some 15 % in bursts, delays the rest, and is the same for the same seed", () => {
    const run = (seed: string) => {
      const passed: number[] = [];
      const way = new BadLink(seed, (packet) => passed.push(packet.readUInt32BE(0)));
      for (let count = 0; count < 6000; count++) {
        const packet = Buffer.alloc(4);
        packet.writeUInt32BE(count);
        way.flush(count * 20);
        way.take(packet, count * 20);
      }
      way.flush(Number.POSITIVE_INFINITY);
      return passed;
    };
    const passed = run("a");
    expect(1 - passed.length / 6000).toBeGreaterThan(0.12);
    expect(1 - passed.length / 6000).toBeLessThan(0.19);
    expect(passed.some((packet, at) => packet < (passed[at - 1] ?? 0))).toBe(true);
    expect(run("a")).toEqual(passed);
    expect(run("b")).not.toEqual(passed);
  });
});
