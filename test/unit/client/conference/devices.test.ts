import { expect, test } from "@jest/globals";
import { changeSource, withNone, withoutSource, withSource } from "@diemcau/client/conference/choiceEdits";
import { anyDevices, type DeviceChoice, type SourceWish } from "@diemcau/client/conference/DeviceChoice";
import { freeDevice } from "@diemcau/client/conference/findDevice";
import { LocalDevices } from "@diemcau/client/conference/LocalDevices";
import { openDevices, problemOf } from "@diemcau/client/conference/openDevices";
import { type FakeDevice, FakeMachine } from "../../../support/client/FakeMachine.ts";

const wide: FakeDevice = { kind: "camera", deviceId: "cam", label: "Camera USB" };
const lectern: FakeDevice = { kind: "camera", deviceId: "cam 2", label: "PTZ" };
const microphone: FakeDevice = { kind: "microphone", deviceId: "mic", label: "Micro USB" };
const soundOnly = withNone(anyDevices, "camera");
const watchOnly = withNone(anyDevices, "camera", "microphone");

function hallCamera({ kind, deviceId, label }: FakeDevice, number: number, name: string): SourceWish {
  return { kind, number, name, device: { use: "this", deviceId, label } };
}

const hall: DeviceChoice = {
  sources: [hallCamera(wide, 1, "toàn cảnh"), hallCamera(lectern, 2, "bục phát biểu"), hallCamera(microphone, 1, "")],
  speaker: null,
};

const states = (devices: LocalDevices) => devices.getSnapshot().sources.map(({ opened }) => opened.state);

/** Labels of what is open, by the name it goes out under. */
function open(devices: LocalDevices): Record<string, string> {
  const live = devices
    .getSnapshot()
    .sources.flatMap(({ kind, name, opened }) =>
      opened.state === "live" ? [[name || kind, opened.track.label] as const] : [],
    );
  return Object.fromEntries(live);
}

test("camera and microphone are opened in one question", async () => {
  const machine = new FakeMachine();
  expect(await openDevices(anyDevices.sources, machine)).toMatchObject([{ state: "live" }, { state: "live" }]);
  expect(machine.asked).toEqual([{ video: true, audio: true }]);
});

test("further sources are opened after that question, each by itself", async () => {
  const machine = new FakeMachine({}, [wide, lectern, microphone]);
  const devices = new LocalDevices(hall, machine);
  await devices.open();
  expect(open(devices)).toEqual({ "toàn cảnh": "Camera USB", "bục phát biểu": "PTZ", microphone: "Micro USB" });
  expect(machine.asked).toEqual([
    { video: true, audio: true },
    { video: true, audio: false },
  ]);
});

test("a machine without a camera still gets its microphone, and the other way round", async () => {
  const blind = new FakeMachine({ microphone: "NotFoundError" });
  expect(await openDevices(anyDevices.sources, blind)).toMatchObject([
    { state: "live" },
    { state: "failed", problem: "missing" },
  ]);
  const deaf = new FakeMachine({ camera: "NotReadableError" });
  expect(await openDevices(anyDevices.sources, deaf)).toMatchObject([
    { state: "failed", problem: "busy" },
    { state: "live" },
  ]);
});

test("what nobody wants is not asked for", async () => {
  const machine = new FakeMachine();
  expect(await openDevices(soundOnly.sources, machine)).toMatchObject([{ state: "off" }, { state: "live" }]);
  expect(machine.asked).toEqual([{ video: false, audio: true }]);
  expect(await openDevices(watchOnly.sources, machine)).toEqual([{ state: "off" }, { state: "off" }]);
});

test("every failure has a name of its own", () => {
  const named = (name: string) => Object.assign(new Error(), { name });
  expect(["NotAllowedError", "NotReadableError", "NotFoundError"].map((name) => problemOf(named(name)))).toEqual([
    "refused",
    "busy",
    "missing",
  ]);
});

test("a page without HTTPS says so instead of failing", async () => {
  expect(await openDevices(soundOnly.sources, undefined)).toEqual([
    { state: "off" },
    { state: "failed", problem: "insecure" },
  ]);
});

test("a camera that was pulled out is named, and opened again when it is back", async () => {
  const machine = new FakeMachine();
  const devices = new LocalDevices(anyDevices, machine);
  await devices.open();
  await machine.unplug("cam");
  expect(devices.getSnapshot().camera).toEqual({ state: "failed", problem: "missing" });
  await machine.plugIn(wide);
  expect(devices.getSnapshot().camera.state).toBe("live");
  devices.close();
  expect(machine.live).toBe(0);
});

test("M7: one of several cameras goes and comes back, and the others never stop for it", async () => {
  const machine = new FakeMachine({}, [wide, lectern, microphone]);
  const devices = new LocalDevices(hall, machine);
  await devices.open();
  const before = devices.getSnapshot().camera;
  await machine.unplug("cam 2");
  expect(states(devices)).toEqual(["live", "failed", "live"]);
  await machine.plugIn(lectern);
  expect(open(devices)).toMatchObject({ "toàn cảnh": "Camera USB", "bục phát biểu": "PTZ" });
  expect(devices.getSnapshot().camera).toBe(before);
});

test("among several, no camera goes out under another one's name", async () => {
  const devices = new LocalDevices(hall, new FakeMachine({}, [lectern, microphone]));
  await devices.open();
  expect(open(devices)).toEqual({ "bục phát biểu": "PTZ", microphone: "Micro USB" });
});

test("cameras whose ids changed in a restart are found by their labels", async () => {
  const swapped = [{ ...wide, deviceId: "cam 2" }, { ...lectern, deviceId: "cam" }, microphone];
  const devices = new LocalDevices(hall, new FakeMachine({}, swapped));
  await devices.open();
  expect(open(devices)).toMatchObject({ "toàn cảnh": "Camera USB", "bục phát biểu": "PTZ" });
});

test("a machine's only camera may be swapped for another, and gives way again when it is back", async () => {
  const own = withoutSource(hall, { kind: "camera", number: 2 });
  const machine = new FakeMachine({}, [lectern, microphone]);
  const devices = new LocalDevices(own, machine);
  await devices.open();
  expect(open(devices)).toMatchObject({ "toàn cảnh": "PTZ" });
  await machine.plugIn(wide);
  expect(open(devices)).toMatchObject({ "toàn cảnh": "Camera USB" });
  expect(machine.live).toBe(2);
});

test("a newer choice wins over a slow older one, and nothing stays open behind it", async () => {
  const machine = new FakeMachine();
  const devices = new LocalDevices(anyDevices, machine);
  const release = machine.hold();
  const slow = devices.open();
  const quick = devices.open(soundOnly);
  release();
  await Promise.all([slow, quick]);
  expect(devices.getSnapshot()).toMatchObject({ camera: { state: "off" }, microphone: { state: "live" } });
  expect(machine.live).toBe(1);
  devices.close();
});

test("a room that silences itself sends silence from every microphone, also from one that comes later", async () => {
  const second = { ...microphone, deviceId: "mic 2", label: "Micro bàn" };
  const machine = new FakeMachine({}, [microphone, second]);
  const devices = new LocalDevices(soundOnly, machine);
  await devices.open();
  devices.mute(true);
  await devices.open(withSource(soundOnly, "microphone", { use: "this", deviceId: "mic 2", label: "Micro bàn" }));
  const enabled = () =>
    devices.getSnapshot().sources.flatMap(({ opened }) => (opened.state === "live" ? [opened.track.enabled] : []));
  expect(enabled()).toEqual([false, false]);
  devices.mute(false);
  expect(enabled()).toEqual([true, true]);
});

test("a screen is shared until its own bar stops it, and who declines shares none", async () => {
  const machine = new FakeMachine();
  const devices = new LocalDevices(watchOnly, machine);
  machine.screenRefused = "NotAllowedError";
  await devices.shareScreen();
  expect(devices.getSnapshot().screen).toEqual({ state: "off" });
  machine.screenRefused = null;
  await devices.shareScreen();
  expect(devices.getSnapshot().screen).toMatchObject({ state: "live", track: { contentHint: "detail" } });
  machine.screens[0]?.end();
  expect(devices.getSnapshot().screen).toEqual({ state: "off" });
  await devices.shareScreen();
  devices.close();
  expect(machine.screens.map(({ readyState }) => readyState)).toEqual(["ended", "ended"]);
});

test("M10: a machine offers at most four cameras and two microphones, each under the lowest free number", () => {
  let choice = anyDevices;
  for (let more = 0; more < 5; more++) choice = withSource(choice, "camera", { use: "any" });
  for (let more = 0; more < 5; more++) choice = withSource(choice, "microphone", { use: "any" });
  const numbers = (kind: string) => choice.sources.filter((source) => source.kind === kind).map(({ number }) => number);
  expect([numbers("camera"), numbers("microphone")]).toEqual([
    [1, 2, 3, 4],
    [1, 2],
  ]);
  choice = withoutSource(choice, { kind: "camera", number: 2 });
  choice = changeSource(withSource(choice, "camera", { use: "any" }), { kind: "camera", number: 2 }, { name: "bục" });
  expect(choice.sources.find(({ name }) => name === "bục")).toMatchObject({ kind: "camera", number: 2 });
});

test("one more camera is one that nobody uses yet", async () => {
  const listed = await new FakeMachine({}, [wide, lectern]).enumerateDevices();
  expect(freeDevice("camera", anyDevices, listed)).toMatchObject({ use: "this", label: "PTZ" });
  expect(freeDevice("camera", hall, listed)).toEqual({ use: "any" });
});
