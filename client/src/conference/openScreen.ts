import { type OpenedDevice, problemOf } from "./openDevices.ts";

/** Browsers without screen sharing (telephones) lack it. */
export type ScreenOpener = Partial<Pick<MediaDevices, "getDisplayMedia">>;

/** A slide stands still most of the time: sharp letters matter, movement doesn't. */
const picture: MediaTrackConstraints = { width: { max: 1920 }, height: { max: 1080 }, frameRate: { max: 15 } };

/** Whether this browser can share its screen at all. */
export function canShareScreen(machine: ScreenOpener | undefined = navigator.mediaDevices): boolean {
  return typeof machine?.getDisplayMedia === "function";
}

/** Asks the person for a screen or a window. Off when they decline. Never throws. */
export async function openScreen(machine: ScreenOpener | undefined): Promise<OpenedDevice> {
  if (!machine?.getDisplayMedia) return { state: "failed", problem: "insecure" };
  try {
    const [track] = (await machine.getDisplayMedia({ video: picture, audio: false })).getVideoTracks();
    if (!track) return { state: "failed", problem: "missing" };
    track.contentHint = "detail";
    return { state: "live", track };
  } catch (error) {
    const problem = problemOf(error);
    return problem === "refused" ? { state: "off" } : { state: "failed", problem };
  }
}
