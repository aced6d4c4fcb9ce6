import type { DeviceChoice, DeviceKind, DeviceWish } from "./DeviceChoice.ts";

/** How browsers call the kinds. */
export const browserKinds = { camera: "videoinput", microphone: "audioinput" } as const;

/**
 * The device that is meant, among those there are now. Browsers give a device another id after a restart or in another
 * socket, so the label decides where it is known and not shared; `null` when it isn't there or labels are still hidden.
 */
export function findDevice(
  wish: Extract<DeviceWish, { use: "this" }>,
  kind: DeviceKind,
  listed: readonly MediaDeviceInfo[],
): MediaDeviceInfo | null {
  const own = listed.filter((device) => device.kind === browserKinds[kind] && device.label !== "");
  const byId = own.find(({ deviceId }) => deviceId === wish.deviceId);
  if (byId && (wish.label === "" || byId.label === wish.label)) return byId;
  const [named, ...twins] = own.filter(({ label }) => label === wish.label);
  return named && twins.length === 0 ? named : null;
}

/** A device of a kind that no source uses yet, for one more; the browser's choice where all are in use. */
export function freeDevice(
  kind: DeviceKind,
  { sources }: DeviceChoice,
  listed: readonly MediaDeviceInfo[],
): DeviceWish {
  const used = sources.flatMap(({ device }) => (device.use === "this" ? [device.deviceId] : []));
  const takesFirst = sources.some((source) => source.kind === kind && source.device.use === "any");
  const free = listed.slice(takesFirst ? 1 : 0).find(({ deviceId }) => deviceId !== "" && !used.includes(deviceId));
  return free ? { use: "this", deviceId: free.deviceId, label: free.label } : { use: "any" };
}
