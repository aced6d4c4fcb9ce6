import { describe, expect, test } from "@jest/globals";
import { pointSample } from "@diemcau/server/media/links/pointSample";
import { receptionOf } from "@diemcau/server/media/links/receptionOf";
import { ReceptionTeller } from "@diemcau/server/media/links/ReceptionTeller";
import { SourceMeter, type SourceReading } from "@diemcau/server/media/links/SourceMeter";
import type { LinkReport, Reception } from "@diemcau/shared/protocol/link";

const sound: SourceReading = {
  kind: "audio",
  expected: 150,
  lost: 0,
  jitter: 5,
  roundTrip: 12,
  rate: 48,
  silence: 20,
};
const picture: SourceReading = { ...sound, kind: "video", jitter: 30, rate: 800 };
const report: LinkReport = {
  roundTrip: 15,
  loss: 0,
  brokenSound: 0,
  jitter: 3,
  rate: 500,
  frozen: [],
  camera: { taken: 10, sent: 10, thin: false },
};
const whole: Reception = { thin: false, soundOnly: false, sendsSoundOnly: false };

const room = {
  sources: [
    { ...sound, isCamera: false, frozenFor: null },
    { ...picture, isCamera: true, frozenFor: null as number | null },
  ],
  reports: [report],
  receptions: [whole],
};

describe("a sample of a point's link", () => {
  test("takes the worse of both directions, and jitter of the sound alone", () => {
    const lossy = { ...room, sources: [{ ...sound, lost: 6, isCamera: false, frozenFor: null }] };
    expect(pointSample(0, lossy)).toMatchObject({ loss: 4, jitter: 5, roundTrip: 15, rate: 48, frameAge: null });
    expect(pointSample(0, { ...room, reports: [{ ...report, loss: 7 }] }).loss).toBe(7);
  });

  test("makes no percentage of a handful of packets", () => {
    const few = [{ ...sound, expected: 8, lost: 1, isCamera: false, frozenFor: null }];
    expect(pointSample(0, { sources: few, reports: [], receptions: [] }).loss).toBe(null);
  });

  test("is frozen as long as everybody who receives the picture says so", () => {
    const [mic, camera] = room.sources;
    if (!mic || !camera) throw new Error("no sources");
    expect(pointSample(0, { ...room, sources: [mic, { ...camera, frozenFor: 7000 }] }).frameAge).toBe(7000);
    expect(pointSample(0, { ...room, sources: [mic, { ...camera, silence: 9000 }] })).toMatchObject({
      frameAge: 9000,
      silence: 20,
    });
  });

  test("tells a picture that the link holds back from one that froze", () => {
    const [mic, camera] = room.sources;
    if (!mic || !camera) throw new Error("no sources");
    const sources = [mic, { ...camera, silence: 9000 }];
    const held = { ...report, camera: { taken: 10, sent: 0, thin: true } };
    expect(pointSample(0, { ...room, sources, reports: [held] }).soundOnly).toBe(true);
    expect(pointSample(0, { ...room, sources }).soundOnly).toBe(false);
    expect(pointSample(0, { ...room, receptions: [{ ...whole, sendsSoundOnly: true }] }).soundOnly).toBe(true);
  });

  test("of a point that offers nothing knows no silence", () => {
    expect(pointSample(0, { sources: [], reports: [], receptions: [] })).toMatchObject({ silence: null, rate: 0 });
  });
});

describe("a source's meter", () => {
  const stat = { kind: "audio", bitrate: 48_000, jitter: 480, roundTripTime: 20 };

  function metered(counts: { packetCount: number; packetsLost: number }[]) {
    let look = 0;
    const getStats = async () => [{ ...stat, ...counts[look] }] as never;
    const meter = new SourceMeter({ kind: "audio", getStats });
    return async () => {
      await meter.read(() => look * 1000);
      look++;
      return meter.reading;
    };
  }

  test("counts loss over the last three seconds, and jitter in milliseconds", async () => {
    const counts = [0, 50, 100, 150, 200, 250].map((packetCount, at) => ({ packetCount, packetsLost: at < 2 ? 0 : 5 }));
    const read = metered(counts);
    let reading = await read();
    for (let more = 0; more < 3; more++) reading = await read();
    expect(reading).toMatchObject({ expected: 155, lost: 5, jitter: 10, roundTrip: 20, rate: 48 });
    reading = await read();
    reading = await read();
    expect(reading).toMatchObject({ expected: 150, lost: 0 });
  });

  test("knows how long nothing has come", async () => {
    const read = metered([0, 50, 50, 50, 50].map((packetCount) => ({ packetCount, packetsLost: 0 })));
    const silences: (number | null)[] = [];
    for (let look = 0; look < 5; look++) silences.push((await read()).silence);
    expect(silences).toEqual([null, 500, 1500, 2500, 3500]);
  });

  test("begins anew when its streams' counts do", async () => {
    const read = metered([
      { packetCount: 1000, packetsLost: 40 },
      { packetCount: 20, packetsLost: 0 },
      { packetCount: 70, packetsLost: 0 },
    ]);
    await read();
    await read();
    expect(await read()).toMatchObject({ expected: 50, lost: 0 });
  });
});

describe("what a link holds back", () => {
  const flowing = (got: number | undefined, since = 0) => ({
    consumer: {
      type: "simulcast" as const,
      score: { score: 10, producerScore: 10, producerScores: [10, 10, 10] },
      currentLayers: got === undefined ? undefined : { spatialLayer: got },
    },
    layer: "highest" as const,
    since,
  });

  test("is a layer less than the sender offers, or all of them", () => {
    expect(receptionOf([flowing(2)], 60_000)).toEqual({ thin: false, soundOnly: false });
    expect(receptionOf([flowing(2), flowing(0)], 60_000)).toEqual({ thin: true, soundOnly: false });
    expect(receptionOf([flowing(undefined)], 60_000)).toEqual({ thin: true, soundOnly: true });
  });

  test("is nothing while a picture has only begun", () => {
    expect(receptionOf([flowing(0, 55_000)], 60_000)).toEqual({ thin: false, soundOnly: false });
  });

  test("is told once it lasts, and its end at once", () => {
    const told: Reception[] = [];
    const teller = new ReceptionTeller((reception) => told.push(reception));
    const thin = { ...whole, thin: true };
    for (const reception of [thin, whole, thin, thin, thin, whole]) teller.follow(reception);
    expect(told).toEqual([thin, whole]);
  });
});
