import type { DeviceKind } from "@diemcau/client/conference/DeviceChoice";
import { FakeTrack } from "./FakeTrack.ts";

/** A camera or microphone that is plugged in. */
export interface FakeDevice {
  kind: DeviceKind;
  deviceId: string;
  label: string;
}

const usual: FakeDevice[] = [
  { kind: "camera", deviceId: "cam", label: "Camera USB" },
  { kind: "microphone", deviceId: "mic", label: "Micro USB" },
];

/** A machine's cameras, microphones and screen for tests in Node: what it refuses, what is plugged in, what is open. */
export class FakeMachine {
  /** What every opening asked for. */
  readonly asked: { video: boolean; audio: boolean }[] = [];
  /** Screens that were shared, the newest at the end. */
  readonly screens: FakeTrack[] = [];
  /** The browser's error when a screen is asked for. */
  screenRefused: string | null = null;
  private readonly failing: Partial<Record<DeviceKind, string>>;
  private readonly tracks = new Map<FakeTrack, FakeDevice>();
  private readonly listeners = new Set<() => void>();
  private plugged: FakeDevice[];
  private gate: Promise<void> = Promise.resolve();

  /** `failing` names the browser's error for a kind that can't be opened. */
  constructor(failing: Partial<Record<DeviceKind, string>> = {}, plugged: FakeDevice[] = usual) {
    this.failing = failing;
    this.plugged = plugged;
  }

  /** How many tracks are open. */
  get live(): number {
    return [...this.tracks.keys()].filter((track) => track.readyState === "live").length;
  }

  /** Openings from now on wait until the returned function is called. */
  hold(): () => void {
    let release = () => {};
    this.gate = new Promise((done) => {
      release = done;
    });
    return release;
  }

  getUserMedia = async (constraints?: MediaStreamConstraints): Promise<MediaStream> => {
    const { video, audio } = constraints ?? {};
    this.asked.push({ video: Boolean(video), audio: Boolean(audio) });
    await this.gate;
    const wanted = [...(video ? [this.find("camera", video)] : []), ...(audio ? [this.find("microphone", audio)] : [])];
    const made = wanted.map((device) => this.track(device));
    const of = (kind: DeviceKind) => made.filter((track) => this.tracks.get(track)?.kind === kind);
    const stream = {
      getTracks: () => made,
      getVideoTracks: () => of("camera"),
      getAudioTracks: () => of("microphone"),
    };
    return stream as unknown as MediaStream;
  };

  getDisplayMedia = async (): Promise<MediaStream> => {
    if (this.screenRefused) throw named(this.screenRefused);
    const track = new FakeTrack("video", "screen:0:0");
    this.screens.push(track);
    return { getVideoTracks: () => [track] } as unknown as MediaStream;
  };

  enumerateDevices = async (): Promise<MediaDeviceInfo[]> =>
    this.plugged.map(({ kind, deviceId, label }) => {
      const info = { kind: kind === "camera" ? "videoinput" : "audioinput", deviceId, label, groupId: "" } as const;
      return { ...info, toJSON: () => info };
    });

  addEventListener = (_type: string, listener: unknown): void => {
    if (typeof listener === "function") this.listeners.add(() => listener());
  };

  removeEventListener = (): void => this.listeners.clear();

  /** Devices are pulled out: their tracks end. Resolves when whoever listens had its turn. */
  async unplug(...deviceIds: string[]): Promise<void> {
    this.plugged = this.plugged.filter(({ deviceId }) => !deviceIds.includes(deviceId));
    for (const [track, { deviceId }] of this.tracks) if (deviceIds.includes(deviceId)) track.end();
    await this.changed();
  }

  /** A device is put in; resolves when whoever listens had its turn. */
  async plugIn(device: FakeDevice): Promise<void> {
    this.plugged = [...this.plugged, device];
    await this.changed();
  }

  private async changed(): Promise<void> {
    for (const listener of this.listeners) listener();
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
  }

  private find(kind: DeviceKind, constraints: MediaTrackConstraints | boolean): FakeDevice {
    const refused = this.failing[kind];
    if (refused) throw named(refused);
    const own = this.plugged.filter((device) => device.kind === kind);
    const { exact, ideal } = wantedId(constraints);
    const device =
      exact === undefined
        ? (own.find(({ deviceId }) => deviceId === ideal) ?? own[0])
        : own.find(({ deviceId }) => deviceId === exact);
    if (!device) throw named(exact === undefined ? "NotFoundError" : "OverconstrainedError");
    return device;
  }

  private track(device: FakeDevice): FakeTrack {
    const { kind, label, deviceId } = device;
    const track = new FakeTrack(kind === "camera" ? "video" : "audio", label, deviceId);
    this.tracks.set(track, device);
    return track;
  }
}

function wantedId(constraints: MediaTrackConstraints | boolean): { exact?: unknown; ideal?: unknown } {
  const wanted = typeof constraints === "object" ? constraints.deviceId : undefined;
  return typeof wanted === "object" && !Array.isArray(wanted) ? wanted : {};
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}
