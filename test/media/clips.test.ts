import { createReadStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ClipMaker } from "@diemcau/server/media/clips/ClipMaker";
import { isKeyFrame } from "@diemcau/server/media/simulation/ivf";
import { ivfFramesOf, opusPacketsOf } from "@diemcau/server/media/clips/readClip";
import type { ImportWatch } from "@diemcau/server/domain/showing/ports";
import { DiskFileStore } from "@diemcau/server/storage/DiskFileStore";
import { type Clip, serverPointId } from "@diemcau/shared/model/slides";
import { actorOf, codeOf } from "../support/domain.ts";
import { pixelsOf, samplesOf, strengthAt } from "../support/media/decode.ts";
import { ffmpeg, makeFilm } from "../support/media/film.ts";
import type { Received, RtpPeer } from "../support/media/RtpPeer.ts";
import { StageBench } from "../support/media/StageBench.ts";
import { until } from "../support/media/until.ts";

const watch: ImportWatch = { signal: new AbortController().signal, progress: () => undefined };
const isServers =
  (kind: "audio" | "video") =>
  ({ offer }: Received) =>
    offer.kind === kind && offer.pointId === serverPointId;

async function all(items: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const list: Buffer[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe("a film that is handed in", () => {
  let folder: string;
  let files: DiskFileStore;
  let maker: ClipMaker;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "diemcau-clips-"));
    files = new DiskFileStore(path.join(folder, "files"));
    maker = new ClipMaker({ files, ffmpeg, folder: path.join(folder, "work") });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function encode(file: string, watched = watch) {
    const video = await maker.receive(createReadStream(file));
    try {
      return await video.encode(watched);
    } finally {
      await video.discard();
    }
  }
  const place = async (file: string | null) => (await files.path(file ?? "")) ?? "";

  test("becomes 720p with a key frame at least every half second, and the sound it had", async () => {
    const steps: number[] = [];
    const film = await makeFilm(folder, "film.mp4", { seconds: 3, hertz: 440 });
    const clip = await encode(film, { ...watch, progress: (done, of) => void steps.push(done, of) });
    expect(clip.seconds).toBeCloseTo(3, 1);
    const frames = await all(ivfFramesOf(createReadStream(await place(clip.picture))));
    expect(frames).toHaveLength(75);
    expect(frames.map(isKeyFrame).flatMap((key, at) => (key && at % 12 !== 0 ? [at] : []))).toEqual([]);
    expect((await readFile(await place(clip.picture))).readUInt16LE(12)).toBe(1280);
    const tone = await samplesOf(await place(clip.sound));
    const strengths = [220, 440, 880].map((hertz) => strengthAt(tone, hertz));
    expect(strengths.indexOf(Math.max(...strengths))).toBe(1);
    // A film of 4:3 stands between black edges, unshorn.
    const pixels = await pixelsOf(await place(clip.picture), 30);
    const rgb = (x: number, y: number) => [...pixels.subarray((y * 1280 + x) * 3, (y * 1280 + x) * 3 + 3)];
    expect(Math.max(...rgb(40, 360))).toBeLessThan(30);
    expect(Math.max(...rgb(600, 360))).toBeGreaterThan(60);
    expect(Math.max(...steps)).toBe(3);
  }, 60_000);

  test("without sound is a clip too, from WebM and Matroska as well", async () => {
    for (const name of ["silent.webm", "silent.mkv", "silent.mov"]) {
      const clip = await encode(await makeFilm(folder, name, { seconds: 1, hertz: null }));
      expect([name, clip.sound, Math.round(clip.seconds)]).toEqual([name, null, 1]);
    }
  }, 60_000);

  test("is told by its content: what isn't a film is refused, and so is a playlist that names other files", async () => {
    const text = path.join(folder, "film.txt");
    await writeFile(text, "ffconcat version 1.0\nfile /etc/passwd\n");
    expect(await codeOf(encode(text))).toBe("clip.unreadable");
    const cut = path.join(folder, "cut.mp4");
    await writeFile(cut, (await readFile(path.join(folder, "film.mp4"))).subarray(0, 3000));
    expect(await codeOf(encode(cut))).toBe("clip.unreadable");
    const sound = await makeFilm(folder, "sound.mp4", { seconds: 1, hertz: 300 });
    expect(await codeOf(encode(sound))).not.toBe("clip.unreadable");
  }, 60_000);

  test("of more than half an hour is refused before it is encoded", async () => {
    const film = await makeFilm(folder, "long.webm", { seconds: 1801, hertz: null, size: "16x16" });
    const began = performance.now();
    expect(await codeOf(encode(film))).toBe("input.tooLarge");
    expect(performance.now() - began).toBeLessThan(5000);
  }, 120_000);

  test("that is no longer wanted is given up, and nothing of it stays on the disk", async () => {
    const stop = new AbortController();
    const video = await maker.receive(createReadStream(path.join(folder, "film.mp4")));
    const running = video.encode({ signal: stop.signal, progress: () => stop.abort() });
    setTimeout(() => stop.abort(), 300);
    expect(await codeOf(running)).toBe("clip.stopped");
    await video.discard();
    expect(await readdir(path.join(folder, "work"))).toEqual([]);
  }, 20_000);

  test("whose sending broke off leaves nothing behind", async () => {
    async function* broken() {
      yield Buffer.alloc(1000);
      throw new Error("gone");
    }
    await expect(maker.receive(broken())).rejects.toThrow("gone");
    expect(await readdir(path.join(folder, "work"))).toEqual([]);
    expect(await codeOf(new ClipMaker({ files, ffmpeg: null, folder }).receive(broken()))).toBe("clip.noEncoder");
  });
});

describe("a clip on air", () => {
  let bench: StageBench;
  let clip: Clip;
  let room: RtpPeer;
  let packets: string[];

  beforeAll(async () => {
    bench = await StageBench.open(2);
    const files = new DiskFileStore(path.join(bench.folder, "files"));
    const maker = new ClipMaker({ files, ffmpeg, folder: path.join(bench.folder, "work") });
    const film = await makeFilm(bench.folder, "film.mp4", { seconds: 2, hertz: 440 });
    const made = await (await maker.receive(createReadStream(film))).encode(watch);
    clip = { id: "clip-1", title: "Phóng sự", ...made };
    await bench.meeting.conferences.act(bench.meeting.id, { kind: "system" }, () => ({
      events: [{ type: "clip.added", clip }],
    }));
    packets = (await all(opusPacketsOf(createReadStream((await files.path(made.sound ?? "")) ?? "")))).map((packet) =>
      packet.toString("latin1"),
    );
    await bench.meeting.run("conference.start", {});
    await bench.room(0);
    room = await bench.join(await bench.device(1, "screen"));
  }, 60_000);
  afterAll(() => bench.close());

  const onAir = () => bench.meeting.state.programme.layout;
  /** Pictures keep coming with no sound between them. */
  const standsStill = () => {
    const after = room.received.slice(room.received.findLastIndex(isServers("audio")) + 1).filter(isServers("video"));
    return new Set(after.map(({ rtpTimestamp }) => rtpTimestamp)).size > 4;
  };
  const show = () => bench.meeting.run("programme.show", { composition: { layout: "clip", clipId: clip.id } });

  test("is seen and heard in the rooms from its first frame to its last packet, and then the programme goes back", async () => {
    const from = room.received.length;
    await show();
    await until(() => onAir() !== "clip", 10_000);
    const got = room.received.slice(from);
    const seen = got.filter(isServers("video"));
    expect(seen[0]?.keyFrame).toBe(true);
    expect(new Set(seen.map(({ rtpTimestamp }) => rtpTimestamp)).size).toBeGreaterThanOrEqual(50);
    expect(got.filter(isServers("audio")).map(({ label }) => label)).toEqual(packets);
    expect(bench.meeting.state.programme).toMatchObject({ layout: "solo", cause: "clipEnded", clipId: null });
    expect(bench.stage.sources.list().filter(({ pointId }) => pointId === serverPointId)).toEqual([]);
  }, 20_000);

  test("M2: while it plays, no room is heard that hasn't the floor", async () => {
    await show();
    await room.next(isServers("audio"), 3);
    const after = await room.next(isServers("audio"), 20);
    expect(after.filter(({ offer }) => offer.kind === "audio" && offer.pointId !== serverPointId)).toEqual([]);
    await until(() => onAir() !== "clip", 10_000);
  }, 20_000);

  test("stands still when it is paused, and goes on from there", async () => {
    const from = room.received.length;
    await show();
    await room.next(isServers("audio"), 10);
    await bench.meeting.run("clip.pause", { paused: true });
    await until(standsStill);
    const heard = room.received.slice(from).filter(isServers("audio")).length;
    expect(heard).toBeLessThan(packets.length);
    await bench.meeting.run("clip.pause", { paused: false });
    await until(() => onAir() !== "clip", 10_000);
    expect(
      room.received
        .slice(from)
        .filter(isServers("audio"))
        .map(({ label }) => label),
    ).toEqual(packets);
  }, 30_000);

  test("M5: goes on where it was after the worker was killed", async () => {
    await show();
    await room.next(isServers("audio"), 30);
    const heard = room.received.length;
    const reset = new Promise((resolve) => bench.stage.once("reset", () => resolve(undefined)));
    process.kill((await bench.media.pool.pids())[0] ?? 0, "SIGKILL");
    await reset;
    await room.receive();
    await until(() => onAir() !== "clip", 15_000);
    const after = room.received.slice(heard).filter(isServers("audio"));
    expect(after.length).toBeGreaterThan(10);
    expect(after.length).toBeLessThan(packets.length - 20);
    expect(packets.at(-1)).toBe(after.at(-1)?.label);
  }, 30_000);

  test("whose files are gone doesn't hold the programme up", async () => {
    await bench.meeting.conferences.act(bench.meeting.id, { kind: "system" }, () => ({
      events: [{ type: "clip.added", clip: { ...clip, id: "clip-2", picture: "0".repeat(64) } }],
    }));
    await bench.meeting.run("programme.show", { composition: { layout: "clip", clipId: "clip-2" } });
    await until(() => onAir() !== "clip");
  });
});

describe("the test picture", () => {
  let bench: StageBench;

  beforeAll(async () => {
    bench = await StageBench.open(1);
  }, 60_000);
  afterAll(() => bench.close());

  test("P8: moves and sounds before the conference begins, until something else is shown", async () => {
    const room = await bench.join(await bench.device(1, "screen"));
    await bench.meeting.run("programme.show", { composition: { layout: "test" } });
    await room.next(isServers("audio"), 20, 15_000);
    const pictures = (await room.next(isServers("video"), 20)).filter(isServers("video"));
    expect(new Set(pictures.map(({ label }) => label)).size).toBeGreaterThan(10);
    await bench.meeting.run("programme.show", { composition: { layout: "slate" } });
    await until(() => bench.stage.sources.list().length === 0);
  }, 30_000);

  test("is colour bars with something that moves, and 1 kHz at -20 dB", async () => {
    const folder = path.join(bench.folder, "cache", "test-picture");
    const names = await readdir(folder);
    const file = (ending: string) => path.join(folder, names.find((name) => name.endsWith(ending)) ?? "");
    const tone = (await samplesOf(file(".ogg"))).subarray(96_000, 192_000);
    const loudness = 20 * Math.log10(2 * strengthAt(tone, 1000));
    expect(loudness).toBeGreaterThan(-20.5);
    expect(loudness).toBeLessThan(-19.5);
    const [first, later] = [await pixelsOf(file(".ivf"), 0), await pixelsOf(file(".ivf"), 25)];
    const moved = first.filter((value, at) => Math.abs(value - (later[at] ?? 0)) > 60).length;
    expect(moved).toBeGreaterThan(10_000);
    const colours = new Set(
      [100, 300, 500, 760, 900, 1100].map((x) => first.subarray(x * 3 + 360_000, x * 3 + 360_003).join()),
    );
    expect(colours.size).toBeGreaterThanOrEqual(5);
  }, 20_000);

  test("is seen by the operator's own page too", async () => {
    const operator = await bench.join(actorOf("operator"));
    await bench.meeting.run("programme.show", { composition: { layout: "test" } });
    await operator.next(isServers("video"), 5, 10_000);
  }, 20_000);
});
