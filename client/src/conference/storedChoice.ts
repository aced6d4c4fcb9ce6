import { sourceLimits } from "@diemcau/shared/rules/sourceLimits";
import {
  anyDevices,
  type DeviceChoice,
  type DeviceKind,
  type DeviceWish,
  sameSource,
  type SourceWish,
} from "./DeviceChoice.ts";

const key = "dc.room.devices";
const longestName = 60;

/** The choice kept on this machine, or `null` before the first. */
export function storedChoice(storage: Pick<Storage, "getItem"> = localStorage): DeviceChoice | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? "null");
    return readChoice(stored) ?? liftOldChoice(stored);
  } catch {
    return null;
  }
}

export function storeChoice(choice: DeviceChoice, storage: Pick<Storage, "setItem"> = localStorage): void {
  storage.setItem(key, JSON.stringify(choice));
}

function readChoice(stored: unknown): DeviceChoice | null {
  if (!isRecord(stored) || !Array.isArray(stored.sources)) return null;
  const sources: SourceWish[] = [];
  for (const value of stored.sources) {
    const source = readSource(value);
    if (!source || sources.some((other) => sameSource(other, source))) return null;
    sources.push(source);
  }
  return { sources, speaker: typeof stored.speaker === "string" ? stored.speaker : null };
}

/** What earlier versions kept: one camera and one microphone, without names. */
function liftOldChoice(stored: unknown): DeviceChoice | null {
  if (!isRecord(stored)) return null;
  const sources = anyDevices.sources.flatMap((source) => {
    const device = readWish(stored[source.kind]);
    return device ? [{ ...source, device }] : [];
  });
  return sources.length === anyDevices.sources.length ? { ...anyDevices, sources } : null;
}

function readSource(value: unknown): SourceWish | null {
  if (!isRecord(value) || !isKind(value.kind)) return null;
  const { kind, number, name } = value;
  const device = readWish(value.device);
  const fits = typeof number === "number" && Number.isInteger(number) && number >= 1 && number <= sourceLimits[kind];
  if (!fits || typeof name !== "string" || !device) return null;
  return { kind, number, name: name.slice(0, longestName), device };
}

function readWish(value: unknown): DeviceWish | null {
  if (!isRecord(value)) return null;
  const { use, deviceId, label } = value;
  if (use === "any" || use === "none") return { use };
  if (use !== "this" || typeof deviceId !== "string") return null;
  return { use, deviceId, label: typeof label === "string" ? label : "" };
}

function isKind(value: unknown): value is DeviceKind {
  return value === "camera" || value === "microphone";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
