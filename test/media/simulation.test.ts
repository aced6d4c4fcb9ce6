import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ClipStore } from "@diemcau/server/media/simulation/Clip";
import { simulatedIdentity } from "@diemcau/server/media/simulation/identity";
import { isKeyFrame } from "@diemcau/server/media/simulation/ivf";
import { actorOf } from "../support/domain.ts";
import { pixelsOf, samplesOf, strengthAt } from "../support/media/decode.ts";
import type { Received } from "../support/media/RtpPeer.ts";
import { StageBench } from "../support/media/StageBench.ts";
import { until } from "../support/media/until.ts";

/** Most that a watcher of a simulated point may wait for a picture, in RTP's 90 kHz. */
const halfSecond = 45_000;

describe("simulated points", () => {
  let bench: StageBench;
  const simulatedSources = () => bench.meeting.state.sources.filter(({ deviceId }) => deviceId.startsWith("sim-"));

  beforeAll(async () => {
    bench = await StageBench.open(3);
    await bench.meeting.run("conference.start", {});
    await bench.meeting.run("simulation.start", { pointIds: [1, 2, 3].map((place) => bench.point(place)) });
    await bench.media.simulated(bench.meeting.id);
    await until(() => simulatedSources().length === 6);
  }, 60_000);
  afterAll(() => bench.close());

  test("M7: they offer a camera and a microphone as a device of the point would", () => {
    expect(simulatedSources().map(({ id, pointId }) => [id, pointId])).toContainEqual([
      `sim-${bench.point(1)}:camera:1`,
      bench.point(1),
    ]);
  });

  test("their picture has a key frame at least every half second", async () => {
    const secretary = await bench.join(actorOf("secretary"));
    await bench.grant(1);
    const isPicture = ({ offer }: Received) => offer.kind === "video" && offer.pointId === bench.point(1);
    const packets = await secretary.next(isPicture, 60, 15_000);
    const keyFrames = packets
      .filter((packet) => isPicture(packet) && packet.keyFrame)
      .map((packet) => packet.rtpTimestamp);
    expect(keyFrames.length).toBeGreaterThan(2);
    for (const [index, at] of keyFrames.slice(1).entries())
      expect(at - (keyFrames[index] ?? 0)).toBeLessThanOrEqual(halfSecond);
  }, 20_000);

  test("M2: the one that has the floor is heard, by a voice of its own", async () => {
    const secretary = await bench.join(actorOf("secretary"));
    await bench.grant(2);
    const clips = new ClipStore(path.join(bench.folder, "simulation"), "none");
    const name = bench.meeting.state.points[2]?.name ?? "";
    const { voice } = await clips.clip({ name, ...simulatedIdentity(2) });
    const spoken = new Set(voice.map((packet) => packet.toString("latin1")));
    const heard = (await secretary.next(({ offer }) => offer.kind === "audio", 20)).filter(
      ({ offer }) => offer.kind === "audio",
    );
    for (const { label, offer } of heard) expect([offer.pointId, spoken.has(label)]).toEqual([bench.point(2), true]);
  });

  test("levels of all of them reach the operator", async () => {
    const operator = await bench.operator();
    await until(() => [1, 2, 3].every((place) => bench.point(place) in operator.levels));
    expect(operator.levels[bench.point(1)]).toBeGreaterThan(-40);
  });

  test("M5: they send again by themselves after the worker was killed", async () => {
    const before = simulatedSources()
      .map(({ id }) => id)
      .sort();
    const reset = new Promise((resolve) => bench.stage.once("reset", () => resolve(undefined)));
    process.kill((await bench.media.pool.pids())[0] ?? 0, "SIGKILL");
    await reset;
    const operator = await bench.operator();
    await until(() => [1, 2, 3].every((place) => bench.point(place) in operator.levels), 10_000);
    expect(
      simulatedSources()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(before);
  }, 20_000);

  test("they stop when they are stopped", async () => {
    await bench.meeting.run("simulation.stop", { pointIds: [bench.point(3)] });
    await until(() => simulatedSources().every(({ pointId }) => pointId !== bench.point(3)));
    expect(simulatedSources()).toHaveLength(4);
  });

  test("each has a colour and a tone of its own, and its picture moves", async () => {
    const folder = path.join(bench.folder, "clips");
    const clips = new ClipStore(folder, process.env["FFMPEG_BIN"] ?? "ffmpeg");
    const { frames } = await clips.clip({ name: "<Bình & Sơn>", ...simulatedIdentity(5) });
    expect(
      frames
        .map(isKeyFrame)
        .flatMap((key, at) => (key ? [at % 6] : []))
        .every((at) => at === 0),
    ).toBe(true);
    const files = await readdir(folder);
    const file = (ending: string) =>
      path.join(folder, files.find((name) => name.endsWith(ending) && !name.includes("voice")) ?? "");
    const tone = await samplesOf(file(".ogg"));
    const strengths = [300, 340, 460, 500, 540].map((hertz) => strengthAt(tone, hertz));
    expect(strengths.indexOf(Math.max(...strengths))).toBe(3);
    const [first, later] = [await pixelsOf(file(".ivf"), 0), await pixelsOf(file(".ivf"), 14)];
    const moved = first.filter((value, at) => Math.abs(value - (later[at] ?? 0)) > 40).length;
    expect(moved).toBeGreaterThan(500);
  }, 20_000);
});
