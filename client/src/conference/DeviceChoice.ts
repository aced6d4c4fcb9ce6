/** What a machine has to choose from; a screen is started by hand each time. */
export type DeviceKind = "camera" | "microphone";

/** Which device fills a source: the browser's choice, none, or this one; its label finds it when its id has changed. */
export type DeviceWish = { use: "any" } | { use: "none" } | { use: "this"; deviceId: string; label: string };

/** Which of a machine's sources: the id the conference knows it by follows these two (PROTOCOL M7). */
export interface SourceKey {
  kind: DeviceKind;
  /** Place among the machine's sources of the kind, counted from 1; it keeps it when others go. */
  number: number;
}

/** A picture or sound that this machine gives to the conference. */
export interface SourceWish extends SourceKey {
  /** What the technician calls it, "toàn cảnh"; empty takes the device's own name. */
  name: string;
  device: DeviceWish;
}

/** All that a machine gives to the conference, the main one of a kind first, and where it plays the sound. */
export interface DeviceChoice {
  sources: readonly SourceWish[];
  /** The loudspeaker's device id; `null` is the browser's choice. */
  speaker: string | null;
}

/** A new machine tries whatever it has: one camera, one microphone. */
export const anyDevices: DeviceChoice = {
  sources: [
    { kind: "camera", number: 1, name: "", device: { use: "any" } },
    { kind: "microphone", number: 1, name: "", device: { use: "any" } },
  ],
  speaker: null,
};

export function sameSource(one: SourceKey, other: SourceKey): boolean {
  return one.kind === other.kind && one.number === other.number;
}
