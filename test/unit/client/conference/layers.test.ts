import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { MediaLink } from "@diemcau/client/conference/MediaLink";
import { FakeHandler } from "mediasoup-client";
import { FakeStage } from "../../../support/client/FakeStage.ts";
import { FakeTrack } from "../../../support/client/FakeTrack.ts";

let stage: FakeStage;
let media: MediaLink;
/** Highest layers that the browser was set to, counted from 0. */
let highest: number[];
/** Lets the browser finish what it was set to. */
let finish: () => void;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick"] });
  highest = [];
  finish = () => {};
  jest.spyOn(FakeHandler.prototype, "setMaxSpatialLayer").mockImplementation(async (_id, layer) => {
    highest.push(layer);
    await new Promise<void>((done) => {
      finish = done;
    });
  });
  stage = new FakeStage();
  media = new MediaLink(stage, stage.loadDevice);
  stage.turn("live");
  media.start();
  await settle();
});

afterEach(() => {
  media.close();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

function settle(): Promise<void> {
  return jest.advanceTimersByTimeAsync(20);
}

async function publish(): Promise<void> {
  const track = new FakeTrack().asTrack;
  await media.publish({ source: "camera", number: 1, track, name: "Camera USB" });
  await settle();
}

const want = (spatialLayers: number, producerId = "producer-1") =>
  stage.events.emit("media.layers", { producerId, spatialLayers });

test("M8 a camera sends the lowest layer alone when only one is wanted", async () => {
  await publish();
  want(1);
  await settle();
  expect(highest).toEqual([0]);
});

test("M8 what is told before the camera is known to run counts all the same", async () => {
  want(1);
  await publish();
  expect(highest).toEqual([0]);
});

test("M8 a camera of which all is wanted from the beginning is left alone", async () => {
  want(3);
  await publish();
  expect(highest).toEqual([]);
});

test("M8 the last word holds, however long the browser takes for the one before", async () => {
  await publish();
  for (const layers of [1, 3]) {
    want(layers);
    await settle();
    finish();
  }
  await settle();
  want(1);
  await settle();
  want(3);
  finish();
  await settle();
  expect(highest).toEqual([0, 2, 0, 2]);
});

test("M8 nothing that was told of an old producer touches the new one", async () => {
  await publish();
  want(1);
  await settle();
  finish();
  stage.events.emit("media.reset", undefined);
  await settle();
  want(1);
  await settle();
  expect(highest).toEqual([0]);
  want(1, "producer-2");
  await settle();
  expect(highest).toEqual([0, 0]);
});
