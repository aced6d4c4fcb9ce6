import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { MediaLink } from "@diemcau/client/conference/MediaLink";
import type { Publication } from "@diemcau/client/conference/Publications";
import { FakeStage } from "../../../support/client/FakeStage.ts";
import { FakeTrack } from "../../../support/client/FakeTrack.ts";

let stage: FakeStage;
let media: MediaLink;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick"] });
  stage = new FakeStage();
  media = new MediaLink(stage, stage.loadDevice);
});

afterEach(() => {
  media.close();
  jest.useRealTimers();
});

/** Lets everything that is due happen. */
function settle(milliseconds = 20): Promise<void> {
  return jest.advanceTimersByTimeAsync(milliseconds);
}

function camera(track = new FakeTrack()): Publication {
  return { source: "camera", number: 1, track: track.asTrack, name: track.label };
}

async function joined(): Promise<void> {
  stage.turn("live");
  media.start();
  await settle();
}

const kinds = () => media.getStreams().map(({ kind, pointId, paused }) => ({ kind, pointId, paused }));

test("a page that shows no picture asks for none", async () => {
  stage.turn("live");
  await settle();
  expect(stage.asked).toEqual([]);
});

test("M1 joins first, and a consumer is ready only after the browser set it up", async () => {
  await joined();
  expect(stage.asked).toEqual(["join", "join", "transport"]);
  stage.offer();
  expect(media.getStreams()).toEqual([]);
  await settle();
  expect(kinds()).toEqual([{ kind: "video", pointId: "p1", paused: false }]);
  expect(stage.asked.slice(3).sort()).toEqual(["connect", "ready"]);
});

test("an offer that comes before the transport is kept", async () => {
  stage.turn("live");
  media.start();
  stage.offer({ kind: "audio" });
  await settle();
  expect(kinds()).toEqual([{ kind: "audio", pointId: "p1", paused: false }]);
});

test("M3 the server's pausing is seen, whenever it comes, and what it closes is gone", async () => {
  await joined();
  stage.offer({ consumerId: "k1" });
  stage.events.emit("media.consumerPaused", { consumerId: "k1", paused: true });
  await settle();
  expect(kinds()).toEqual([{ kind: "video", pointId: "p1", paused: true }]);
  stage.events.emit("media.consumerPaused", { consumerId: "k1", paused: false });
  expect(kinds()).toEqual([{ kind: "video", pointId: "p1", paused: false }]);
  stage.events.emit("media.consumerClosed", { consumerId: "k1" });
  expect(kinds()).toEqual([]);
});

test("a stream that is closed while it is set up never shows", async () => {
  await joined();
  stage.offer({ consumerId: "k1" });
  stage.events.emit("media.consumerClosed", { consumerId: "k1" });
  await settle();
  expect(media.getStreams()).toEqual([]);
  expect(stage.asked).not.toContain("ready");
});

test("what the page publishes goes out under its name, and again after a lost link", async () => {
  await joined();
  await media.publish(camera());
  await media.publish({ source: "microphone", number: 1, track: new FakeTrack("audio", "").asTrack, name: "" });
  expect(stage.produced).toEqual([
    { source: "camera", number: 1, kind: "video", name: "Camera USB" },
    { source: "microphone", number: 1, kind: "audio", name: "microphone" },
  ]);
  stage.turn("lost");
  stage.turn("live");
  await settle();
  expect(stage.produced.map(({ source }) => source)).toEqual(["camera", "microphone", "camera", "microphone"]);
});

test("M5 after media.reset the page joins again by itself, with all it sends", async () => {
  await joined();
  await media.publish(camera());
  stage.offer();
  await settle();
  stage.asked.length = 0;
  stage.events.emit("media.reset", undefined);
  expect(media.getStreams()).toEqual([]);
  await settle();
  expect(stage.asked.slice(0, 3)).toEqual(["join", "join", "transport"]);
  expect(stage.produced).toHaveLength(2);
});

test("another camera takes the place of the first without a new source", async () => {
  await joined();
  await media.publish(camera());
  await media.publish(camera(new FakeTrack("video", "Camera 2")));
  expect(stage.produced).toHaveLength(1);
  expect(media.trackOf("d:camera:1")?.label).toBe("Camera 2");
});

test("a withdrawn source is closed and not sent again", async () => {
  await joined();
  await media.publish(camera());
  await media.withdraw({ source: "camera", number: 1 });
  expect(stage.asked).toContain("closeProducer");
  expect(media.trackOf("d:camera:1")).toBeNull();
  stage.events.emit("media.reset", undefined);
  await settle();
  expect(stage.produced).toHaveLength(1);
});

test("M6 a join that the server turned down is tried again", async () => {
  stage.refusing = "media.transport";
  await joined();
  stage.refusing = null;
  expect(stage.asked).toEqual(["join", "join", "transport"]);
  await settle(400);
  expect(stage.asked.slice(3)).toEqual(["join", "join", "transport"]);
});

test("the browser's figures are those of the transports there are", async () => {
  expect(await media.stats()).toEqual({ send: null, receive: null });
  await joined();
  expect(await media.stats()).toEqual({ send: null, receive: expect.any(Map) });
  await media.publish(camera());
  expect(await media.stats()).toEqual({ send: expect.any(Map), receive: expect.any(Map) });
  media.close();
  expect(await media.stats()).toEqual({ send: null, receive: null });
});

test("a closed page sends nothing and waits for nothing", async () => {
  stage.refusing = "media.join";
  await joined();
  media.close();
  stage.asked.length = 0;
  stage.turn("live");
  await settle(60_000);
  expect(stage.asked).toEqual([]);
});
