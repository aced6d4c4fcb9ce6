import type { DeviceKind } from "@diemcau/client/conference/openDevices";
import { FakeTrack } from "./FakeTrack.ts";

/** A machine's camera and microphone for tests in Node: what it refuses, what is plugged in, what is open. */
export class FakeMachine {
  /** What every opening asked for. */
  readonly asked: { video: boolean; audio: boolean }[] = [];
  private readonly failing: Partial<Record<DeviceKind, string>>;
  private readonly tracks = new Map<FakeTrack, DeviceKind>();
  private readonly listeners = new Set<() => void>();
  private gate: Promise<void> = Promise.resolve();

  /** `failing` names the browser's error for a device that can't be opened. */
  constructor(failing: Partial<Record<DeviceKind, string>> = {}) {
    this.failing = failing;
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
    const wanted = { video: Boolean(constraints?.video), audio: Boolean(constraints?.audio) };
    this.asked.push(wanted);
    await this.gate;
    const kinds: DeviceKind[] = [
      ...(wanted.video ? ["camera" as const] : []),
      ...(wanted.audio ? ["microphone" as const] : []),
    ];
    for (const kind of kinds) {
      const name = this.failing[kind];
      if (name) throw Object.assign(new Error(name), { name });
    }
    const made = kinds.map((kind) => this.track(kind));
    const of = (kind: DeviceKind) => made.filter((track) => this.tracks.get(track) === kind);
    const stream = {
      getTracks: () => made,
      getVideoTracks: () => of("camera"),
      getAudioTracks: () => of("microphone"),
    };
    return stream as unknown as MediaStream;
  };

  enumerateDevices = async (): Promise<MediaDeviceInfo[]> => [];

  addEventListener = (_type: string, listener: unknown): void => {
    if (typeof listener === "function") this.listeners.add(() => listener());
  };

  removeEventListener = (): void => this.listeners.clear();

  /** The device is pulled out: its track ends. */
  unplug(kind: DeviceKind): void {
    this.failing[kind] = "NotFoundError";
    for (const [track, of] of this.tracks) if (of === kind) track.end();
  }

  /** The device is back; resolves when whoever listens had its turn. */
  async plugIn(kind: DeviceKind): Promise<void> {
    delete this.failing[kind];
    for (const listener of this.listeners) listener();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  }

  private track(kind: DeviceKind): FakeTrack {
    const track = new FakeTrack(kind === "camera" ? "video" : "audio");
    this.tracks.set(track, kind);
    return track;
  }
}
