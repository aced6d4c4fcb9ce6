import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { changeSource } from "@diemcau/client/conference/choiceEdits";
import type { DeviceChoice } from "@diemcau/client/conference/DeviceChoice";
import { LocalDevices } from "@diemcau/client/conference/LocalDevices";
import { MediaLink } from "@diemcau/client/conference/MediaLink";
import { RoomSources } from "@diemcau/client/conference/RoomSources";
import { FakeMachine } from "../../../support/client/FakeMachine.ts";
import { FakeStage } from "../../../support/client/FakeStage.ts";

const lectern = { kind: "camera", deviceId: "cam 2", label: "PTZ" } as const;
const hall: DeviceChoice = {
  sources: [
    { kind: "camera", number: 1, name: "toàn cảnh", device: { use: "this", deviceId: "cam", label: "Camera USB" } },
    { kind: "camera", number: 2, name: "bục phát biểu", device: { use: "this", deviceId: "cam 2", label: "PTZ" } },
    { kind: "microphone", number: 1, name: "", device: { use: "any" } },
  ],
  speaker: null,
};

let stage: FakeStage;
let media: MediaLink;
let machine: FakeMachine;
let devices: LocalDevices;
let sources: RoomSources;

beforeEach(async () => {
  stage = new FakeStage();
  media = new MediaLink(stage, stage.loadDevice);
  machine = new FakeMachine({}, [
    { kind: "camera", deviceId: "cam", label: "Camera USB" },
    lectern,
    { kind: "microphone", deviceId: "mic", label: "Micro USB" },
  ]);
  devices = new LocalDevices(hall, machine);
  const putStill = async () => undefined;
  sources = new RoomSources({ session: { media, on: stage.on }, devices, putStill, screenName: "Màn hình máy tính" });
  stage.turn("live");
  media.start();
  await settled();
  await devices.open();
  await settled();
});

afterEach(() => {
  sources.close();
  devices.close();
  media.close();
});

/** Lets everything that is on its way arrive. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done));
}

const ids = () => ["camera:1", "camera:2", "microphone:1", "screen:1"].filter((id) => media.trackOf(`d:${id}`));

test("every camera and microphone goes out under its name and number", () => {
  expect(stage.produced).toEqual([
    { source: "camera", number: 1, name: "toàn cảnh", kind: "video" },
    { source: "camera", number: 2, name: "bục phát biểu", kind: "video" },
    { source: "microphone", number: 1, name: "Micro USB", kind: "audio" },
  ]);
});

test("M7: a camera that was pulled out goes, and comes back under its number; the others go on", async () => {
  await machine.unplug("cam 2");
  await settled();
  expect(ids()).toEqual(["camera:1", "microphone:1"]);
  await machine.plugIn(lectern);
  await settled();
  expect(ids()).toEqual(["camera:1", "camera:2", "microphone:1"]);
  expect(stage.produced.slice(3)).toMatchObject([{ number: 2, name: "bục phát biểu" }]);
});

test("a new name goes out under the old number", async () => {
  await devices.open(changeSource(hall, { kind: "camera", number: 1 }, { name: "hội trường" }));
  await settled();
  expect(stage.asked.filter((type) => type === "closeProducer")).toHaveLength(1);
  expect(stage.produced.slice(3)).toMatchObject([{ source: "camera", number: 1, name: "hội trường" }]);
});

test("a shared screen is a source of its own, and goes when the browser's bar stops it", async () => {
  await devices.shareScreen();
  await settled();
  expect(stage.produced.slice(3)).toMatchObject([{ source: "screen", name: "Màn hình máy tính", kind: "video" }]);
  machine.screens[0]?.end();
  await settled();
  expect(ids()).toEqual(["camera:1", "camera:2", "microphone:1"]);
});

test("M5: after a lost worker all of them are there again under the same ids", async () => {
  stage.events.emit("media.reset", undefined);
  await settled();
  expect(stage.produced.slice(3)).toEqual(stage.produced.slice(0, 3));
});
