import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { MediaLink } from "@diemcau/client/conference/MediaLink";
import { FakeStage } from "../../../support/client/FakeStage.ts";
import { FakeTrack } from "../../../support/client/FakeTrack.ts";

let stage: FakeStage;
let media: MediaLink;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick"] });
  stage = new FakeStage();
  media = new MediaLink(stage, stage.loadDevice);
  stage.turn("live");
  media.start();
  await settle();
  stage.sent.length = 0;
});

afterEach(() => {
  media.close();
  jest.useRealTimers();
});

function settle(): Promise<void> {
  return jest.advanceTimersByTimeAsync(20);
}

/** Requests of these types with their data, in order. */
const sent = (...types: string[]) =>
  stage.sent.filter(({ type }) => types.includes(type)).map(({ type, data }) => [type, data]);
const watched = () => stage.sent.flatMap(({ type, data }) => (type === "media.watch" ? [data] : []));

test("M11 the server is told once of all pictures that a page shows, and again when one goes", async () => {
  const stops = ["p1", "p2", "p1"].map((pointId) => media.watchPoint(pointId));
  media.watchSource("d:camera:2");
  await settle();
  expect(watched()).toEqual([{ pointIds: ["p1", "p2"], sourceIds: ["d:camera:2"] }]);
  stops[0]?.();
  stops[0]?.();
  stops[1]?.();
  await settle();
  expect(watched().at(-1)).toEqual({ pointIds: ["p1"], sourceIds: ["d:camera:2"] });
});

test("M5 M11 after a lost worker the pictures are asked for again", async () => {
  media.watchPoint("p1");
  await settle();
  stage.sent.length = 0;
  stage.events.emit("media.reset", undefined);
  await settle();
  expect(watched()).toEqual([{ pointIds: ["p1"], sourceIds: [] }]);
});

test("M13 a room hears the operator after the microphone is offered, until the operator falls silent", async () => {
  const talk = media.operator.talkTo("p1", new FakeTrack("audio").asTrack);
  await settle();
  expect(await talk).toMatchObject({ ok: true });
  await media.operator.silence();
  expect(sent("media.talk", "media.talkTo")).toEqual([
    ["media.talk", expect.objectContaining({ rtpParameters: expect.anything() })],
    ["media.talkTo", { pointId: "p1" }],
    ["media.talkTo", { pointId: null }],
  ]);
});

test("M13 the next word needs no new offer", async () => {
  for (const pointId of ["p1", "p2"]) {
    void media.operator.talkTo(pointId, new FakeTrack("audio").asTrack);
    await settle();
    await media.operator.silence();
  }
  expect(sent("media.talk")).toHaveLength(1);
  expect(sent("media.talkTo").map(([, data]) => data)).toEqual([
    { pointId: "p1" },
    { pointId: null },
    { pointId: "p2" },
    { pointId: null },
  ]);
});

test("M13 who lets go before the microphone was offered is heard by nobody", async () => {
  void media.operator.talkTo("p1", new FakeTrack("audio").asTrack);
  await media.operator.silence();
  await settle();
  expect(sent("media.talkTo").filter(([, data]) => JSON.stringify(data).includes("p1"))).toEqual([]);
});

test("M5 M12 M13 after a lost worker the operator goes on hearing and being heard", async () => {
  void media.operator.listen("p3");
  void media.operator.talkTo("p1", new FakeTrack("audio").asTrack);
  await settle();
  stage.sent.length = 0;
  stage.events.emit("media.reset", undefined);
  await settle();
  expect(sent("media.listen", "media.talkTo")).toEqual([
    ["media.listen", { pointId: "p3" }],
    ["media.talkTo", { pointId: "p1" }],
  ]);
});
