import type { DeviceKind, SourceWish } from "./DeviceChoice.ts";
import { findDevice } from "./findDevice.ts";

/** Why there is no picture or no sound; each has its own words and way out on the page. */
export type DeviceProblem = "refused" | "missing" | "busy" | "insecure";

/** One device after opening: a live track, a reason why not, or nothing because nobody wanted it. */
export type OpenedDevice =
  | { state: "live"; track: MediaStreamTrack }
  | { state: "failed"; problem: DeviceProblem }
  | { state: "off" };

/** What of the browser opens and lists devices. */
export type Opener = Pick<MediaDevices, "getUserMedia" | "enumerateDevices">;

/** What is asked of the browser for one source, or why it needn't be asked. */
type Request = { ask: MediaTrackConstraints } | { answer: OpenedDevice };

/** A picture of 1080 lines feeds stills and the 720p layer; weak machines and further cameras stay at 720. */
const tall = { width: { ideal: 1920 }, height: { ideal: 1080 } };
const modest = { width: { ideal: 1280 }, height: { ideal: 720 } };

/**
 * Opens sources in the order given. The first camera and the first microphone are one question to the person; when that
 * fails, each is opened by itself, so that one missing device doesn't cost the other. `all` has those too that are open
 * already. Never throws.
 */
export async function openDevices(
  wishes: readonly SourceWish[],
  devices: Opener | undefined = navigator.mediaDevices,
  all: readonly SourceWish[] = wishes,
): Promise<OpenedDevice[]> {
  if (!devices) return wishes.map(({ device }) => insecure(device.use));
  const listed = await listDevices(devices);
  const requests = wishes.map((wish) => requestFor(wish, all, listed));
  const opened = await openFirstPair(devices, wishes, requests);
  for (const [place, request] of requests.entries()) {
    if ("answer" in request) opened.set(place, request.answer);
    else if (!opened.has(place))
      opened.set(place, await openOne(devices, constraintsOf(wishes[place]?.kind, request.ask)));
  }
  return wishes.map((_, place) => opened.get(place) ?? { state: "off" });
}

/** The devices there are; labels are empty until permission was given. */
export function listDevices(devices: Opener | undefined): Promise<MediaDeviceInfo[]> {
  return devices?.enumerateDevices().catch(() => []) ?? Promise.resolve([]);
}

/** What a browser's error means (Media Capture and Streams, 10.2.1). */
export function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "missing";
}

/** First camera and first microphone together; nothing where only one is wanted, or together they can't be had. */
async function openFirstPair(
  devices: Opener,
  wishes: readonly SourceWish[],
  requests: readonly Request[],
): Promise<Map<number, OpenedDevice>> {
  const first = (kind: DeviceKind) =>
    requests.findIndex((request, place) => "ask" in request && wishes[place]?.kind === kind);
  const [camera, microphone] = [first("camera"), first("microphone")];
  const [video, audio] = [requests[camera], requests[microphone]];
  if (!video || !audio || !("ask" in video) || !("ask" in audio)) return new Map();
  const both = await devices.getUserMedia({ video: video.ask, audio: audio.ask }).catch(() => null);
  if (!both) return new Map();
  return new Map([
    [camera, live(both.getVideoTracks())],
    [microphone, live(both.getAudioTracks())],
  ]);
}

async function openOne(devices: Opener, constraints: MediaStreamConstraints): Promise<OpenedDevice> {
  try {
    return live((await devices.getUserMedia(constraints)).getTracks());
  } catch (error) {
    return { state: "failed", problem: problemOf(error) };
  }
}

function constraintsOf(kind: DeviceKind | undefined, ask: MediaTrackConstraints): MediaStreamConstraints {
  return kind === "microphone" ? { audio: ask } : { video: ask };
}

function live(tracks: MediaStreamTrack[]): OpenedDevice {
  const [track] = tracks;
  return track ? { state: "live", track } : { state: "failed", problem: "missing" };
}

function insecure(use: SourceWish["device"]["use"]): OpenedDevice {
  return use === "none" ? { state: "off" } : { state: "failed", problem: "insecure" };
}

function requestFor(wish: SourceWish, all: readonly SourceWish[], listed: readonly MediaDeviceInfo[]): Request {
  const { kind, device } = wish;
  if (device.use === "none") return { answer: { state: "off" } };
  const quality = kind === "camera" ? pictureOf(wish) : soundOf();
  if (device.use === "any") return { ask: quality };
  const found = findDevice(device, kind, listed);
  if (found) return { ask: { ...quality, deviceId: { exact: found.deviceId } } };
  // Among several, another device under this one's name would be a lie; a machine's only camera may have been swapped.
  const only = all.filter((other) => other.kind === kind).length === 1;
  const hidden = !listed.some(({ label }) => label !== "");
  if (only) return { ask: { ...quality, deviceId: { ideal: device.deviceId } } };
  return hidden
    ? { ask: { ...quality, deviceId: { exact: device.deviceId } } }
    : { answer: { state: "failed", problem: "missing" } };
}

function pictureOf({ number }: SourceWish): MediaTrackConstraints {
  const strong = (globalThis.navigator?.hardwareConcurrency ?? 2) >= 4;
  return { ...(strong && number === 1 ? tall : modest), frameRate: { ideal: 25, max: 30 } };
}

function soundOf(): MediaTrackConstraints {
  return { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };
}
