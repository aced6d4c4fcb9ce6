import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { SentLayers } from "@diemcau/client/conference/SentLayers";
import type { types } from "mediasoup-client";

/** A picture of three layers as mediasoup-client has it, and every limit its browser was given for the highest. */
class FakePicture {
  readonly id = "picture";
  readonly rtpParameters = { encodings: [{}, {}, {}] };
  readonly limits: number[] = [];
  closed = false;
  maxSpatialLayer: number | undefined;
  readonly rtpSender = {
    getParameters: () => ({ encodings: [{ maxBitrate: 150_000 }, { maxBitrate: this.limits.at(-1) ?? 1_800_000 }] }),
    setParameters: async ({ encodings }: { encodings: { maxBitrate: number }[] }) => {
      this.limits.push(encodings.at(-1)?.maxBitrate ?? 0);
    },
  };

  async setMaxSpatialLayer(layer: number): Promise<void> {
    this.maxSpatialLayer = layer;
  }

  get asProducer(): types.Producer {
    return this as unknown as types.Producer;
  }
}

let layers: SentLayers;
let picture: FakePicture;

beforeEach(() => {
  jest.useFakeTimers();
  layers = new SentLayers();
  picture = new FakePicture();
});
afterEach(() => {
  layers.forget();
  jest.useRealTimers();
});

async function want(count: number, milliseconds = 0): Promise<void> {
  layers.want(picture.id, count);
  layers.apply(picture.asProducer);
  await jest.advanceTimersByTimeAsync(milliseconds);
}

test("M8 a picture that wakes makes the browser look for bandwidth for 3 s, and keeps its limit", async () => {
  await want(1, 5000);
  expect(picture.limits).toEqual([]);
  await want(3, 5000);
  expect(picture.limits).toHaveLength(10);
  expect(new Set(picture.limits)).toEqual(new Set([1_801_000, 1_800_000]));
  expect(picture.limits.at(-1)).toBe(1_800_000);
  expect(jest.getTimerCount()).toBe(0);
});

test("M8 it looks no further once it sleeps again, is closed or forgotten", async () => {
  for (const end of [() => want(1), async () => layers.forget(), async () => void (picture.closed = true)]) {
    picture = new FakePicture();
    await want(1);
    await want(3, 700);
    await end();
    await jest.advanceTimersByTimeAsync(5000);
    expect(picture.limits).toHaveLength(2);
    expect(jest.getTimerCount()).toBe(0);
  }
});

test("M8 a picture that sends all from the beginning is left alone", async () => {
  await want(3, 5000);
  expect([picture.maxSpatialLayer, picture.limits]).toEqual([undefined, []]);
});
