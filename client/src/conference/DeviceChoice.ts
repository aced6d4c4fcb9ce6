/** Which camera and microphone a machine gives to the conference: a device's id, the browser's choice, or none. */
export interface DeviceChoice {
  camera: DeviceWish;
  microphone: DeviceWish;
}

export type DeviceWish = { use: "any" } | { use: "none" } | { use: "this"; deviceId: string };

/** A new machine tries whatever it has. */
export const anyDevices: DeviceChoice = { camera: { use: "any" }, microphone: { use: "any" } };

/** Joining with sound alone, and watching only: what a machine without a camera, or refused one, is offered. */
export const soundOnly: DeviceChoice = { camera: { use: "none" }, microphone: { use: "any" } };
export const watchOnly: DeviceChoice = { camera: { use: "none" }, microphone: { use: "none" } };

const key = "dc.room.devices";

/** The choice kept on this machine, or `null` before the first. */
export function storedChoice(storage: Pick<Storage, "getItem"> = localStorage): DeviceChoice | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? "null");
    if (typeof stored !== "object" || stored === null || !("camera" in stored) || !("microphone" in stored))
      return null;
    const camera = readWish(stored.camera);
    const microphone = readWish(stored.microphone);
    return camera && microphone ? { camera, microphone } : null;
  } catch {
    return null;
  }
}

export function storeChoice(choice: DeviceChoice, storage: Pick<Storage, "setItem"> = localStorage): void {
  storage.setItem(key, JSON.stringify(choice));
}

function readWish(value: unknown): DeviceWish | null {
  if (typeof value !== "object" || value === null || !("use" in value)) return null;
  if (value.use === "any" || value.use === "none") return { use: value.use };
  if (value.use !== "this" || !("deviceId" in value) || typeof value.deviceId !== "string") return null;
  return { use: "this", deviceId: value.deviceId };
}
