import { beforeEach, expect, test } from "@jest/globals";
import type { DeviceChoice } from "@diemcau/client/conference/DeviceChoice";
import { storeChoice, storedChoice } from "@diemcau/client/conference/storedChoice";

let kept: string | null;
const storage = {
  getItem: () => kept,
  setItem: (_key: string, value: string) => {
    kept = value;
  },
};

beforeEach(() => {
  kept = null;
});

const choice: DeviceChoice = {
  sources: [
    { kind: "camera", number: 1, name: "toàn cảnh", device: { use: "this", deviceId: "cam 1", label: "PTZ" } },
    { kind: "camera", number: 3, name: "bục phát biểu", device: { use: "this", deviceId: "cam 2", label: "USB" } },
    { kind: "microphone", number: 1, name: "", device: { use: "none" } },
  ],
  speaker: "loa hội trường",
};

test("names, numbers and devices survive a restart of the machine", () => {
  expect(storedChoice(storage)).toBeNull();
  storeChoice(choice, storage);
  expect(storedChoice(storage)).toEqual(choice);
});

test("what an earlier version kept is lifted: one camera, one microphone", () => {
  kept = JSON.stringify({ camera: { use: "this", deviceId: "cam 2" }, microphone: { use: "none" } });
  expect(storedChoice(storage)).toEqual({
    sources: [
      { kind: "camera", number: 1, name: "", device: { use: "this", deviceId: "cam 2", label: "" } },
      { kind: "microphone", number: 1, name: "", device: { use: "none" } },
    ],
    speaker: null,
  });
});

test("rubbish in its place is passed over", () => {
  const twice = { ...choice, sources: [choice.sources[0], choice.sources[0]] };
  const fifth = { ...choice, sources: [{ ...choice.sources[0], number: 5 }] };
  const screen = { ...choice, sources: [{ ...choice.sources[0], kind: "screen" }] };
  for (const rubbish of ["{", "7", '{"camera":{"use":"this"},"microphone":{"use":"any"}}', twice, fifth, screen]) {
    kept = typeof rubbish === "string" ? rubbish : JSON.stringify(rubbish);
    expect(storedChoice(storage)).toBeNull();
  }
});
