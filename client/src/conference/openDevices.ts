import type { DeviceChoice, DeviceWish } from "./DeviceChoice.ts";

/** Why there is no picture or no sound; each has its own words and way out on the page. */
export type DeviceProblem = "refused" | "missing" | "busy" | "insecure";

export type DeviceKind = "camera" | "microphone";

/** One device after opening: a live track, a reason why not, or nothing because nobody wanted it. */
export type OpenedDevice =
  | { state: "live"; track: MediaStreamTrack }
  | { state: "failed"; problem: DeviceProblem }
  | { state: "off" };

export type OpenedDevices = Record<DeviceKind, OpenedDevice>;

/** A picture of 1080 lines feeds stills and the 720p layer; weak machines stay at 720. */
const tall = { width: { ideal: 1920 }, height: { ideal: 1080 } };
const modest = { width: { ideal: 1280 }, height: { ideal: 720 } };

/**
 * Opens camera and microphone in one question to the person; when that fails, each by itself, so that one missing device
 * doesn't cost the other. Never throws.
 */
export async function openDevices(
  choice: DeviceChoice,
  devices: Pick<MediaDevices, "getUserMedia"> | undefined = navigator.mediaDevices,
): Promise<OpenedDevices> {
  if (!devices) return { camera: insecure(choice.camera), microphone: insecure(choice.microphone) };
  const video = videoConstraints(choice.camera);
  const audio = audioConstraints(choice.microphone);
  if (video && audio) {
    const both = await devices.getUserMedia({ video, audio }).catch(() => null);
    if (both) return { camera: live(both.getVideoTracks()), microphone: live(both.getAudioTracks()) };
  }
  return {
    camera: video ? await openOne(devices, { video }) : { state: "off" },
    microphone: audio ? await openOne(devices, { audio }) : { state: "off" },
  };
}

async function openOne(
  devices: Pick<MediaDevices, "getUserMedia">,
  constraints: MediaStreamConstraints,
): Promise<OpenedDevice> {
  try {
    return live((await devices.getUserMedia(constraints)).getTracks());
  } catch (error) {
    return { state: "failed", problem: problemOf(error) };
  }
}

/** What a browser's error means (Media Capture and Streams, 10.2.1). */
export function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "missing";
}

function live(tracks: MediaStreamTrack[]): OpenedDevice {
  const [track] = tracks;
  return track ? { state: "live", track } : { state: "failed", problem: "missing" };
}

function insecure(wish: DeviceWish): OpenedDevice {
  return wish.use === "none" ? { state: "off" } : { state: "failed", problem: "insecure" };
}

function videoConstraints(wish: DeviceWish): MediaTrackConstraints | null {
  if (wish.use === "none") return null;
  const size = (globalThis.navigator?.hardwareConcurrency ?? 2) >= 4 ? tall : modest;
  return { ...size, frameRate: { ideal: 25, max: 30 }, ...chosen(wish) };
}

function audioConstraints(wish: DeviceWish): MediaTrackConstraints | null {
  if (wish.use === "none") return null;
  return { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1, ...chosen(wish) };
}

/** `ideal`, not `exact`: a machine whose camera was swapped still gets a picture. */
function chosen(wish: DeviceWish): MediaTrackConstraints {
  return wish.use === "this" ? { deviceId: { ideal: wish.deviceId } } : {};
}
