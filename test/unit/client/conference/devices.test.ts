import { expect, test } from "@jest/globals";
import {
  anyDevices,
  type DeviceChoice,
  soundOnly,
  storeChoice,
  storedChoice,
  watchOnly,
} from "@diemcau/client/conference/DeviceChoice";
import { LocalDevices } from "@diemcau/client/conference/LocalDevices";
import { openDevices, problemOf } from "@diemcau/client/conference/openDevices";
import { FakeMachine } from "../../../support/client/FakeMachine.ts";

test("camera and microphone are opened in one question", async () => {
  const machine = new FakeMachine();
  const opened = await openDevices(anyDevices, machine);
  expect(opened).toMatchObject({ camera: { state: "live" }, microphone: { state: "live" } });
  expect(machine.asked).toHaveLength(1);
});

test("a machine without a camera still gets its microphone, and the other way round", async () => {
  const deaf = new FakeMachine({ microphone: "NotFoundError" });
  expect(await openDevices(anyDevices, deaf)).toMatchObject({
    camera: { state: "live" },
    microphone: { state: "failed", problem: "missing" },
  });
  const blind = new FakeMachine({ camera: "NotReadableError" });
  expect(await openDevices(anyDevices, blind)).toMatchObject({
    camera: { state: "failed", problem: "busy" },
    microphone: { state: "live" },
  });
});

test("what nobody wants is not asked for", async () => {
  const machine = new FakeMachine();
  expect(await openDevices(soundOnly, machine)).toMatchObject({
    camera: { state: "off" },
    microphone: { state: "live" },
  });
  expect(machine.asked).toEqual([{ video: false, audio: true }]);
  expect(await openDevices(watchOnly, machine)).toEqual({ camera: { state: "off" }, microphone: { state: "off" } });
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
  expect(await openDevices(soundOnly, undefined)).toEqual({
    camera: { state: "off" },
    microphone: { state: "failed", problem: "insecure" },
  });
});

test("a camera that was pulled out is named, and opened again when it is back", async () => {
  const machine = new FakeMachine();
  const devices = new LocalDevices(anyDevices, machine);
  await devices.open();
  machine.unplug("camera");
  expect(devices.getSnapshot().camera).toEqual({ state: "failed", problem: "missing" });
  await machine.plugIn("camera");
  expect(devices.getSnapshot().camera.state).toBe("live");
  devices.close();
  expect(machine.live).toBe(0);
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

test("the choice survives a restart of the machine, and rubbish in its place is passed over", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(storedChoice(storage)).toBeNull();
  const choice: DeviceChoice = { camera: { use: "this", deviceId: "cam 2" }, microphone: { use: "none" } };
  storeChoice(choice, storage);
  expect(storedChoice(storage)).toEqual(choice);
  for (const rubbish of ["{", "7", '{"camera":{"use":"this"},"microphone":{"use":"any"}}']) {
    for (const key of kept.keys()) kept.set(key, rubbish);
    expect(storedChoice(storage)).toBeNull();
  }
});
