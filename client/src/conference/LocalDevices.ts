import type { DeviceChoice } from "./DeviceChoice.ts";
import { type DeviceKind, type OpenedDevice, type OpenedDevices, openDevices } from "./openDevices.ts";

/** This machine's camera and microphone at one moment. */
export interface DevicesSnapshot extends OpenedDevices {
  choice: DeviceChoice;
  /** Devices to choose from; labels are empty until permission was given. */
  cameras: MediaDeviceInfo[];
  microphones: MediaDeviceInfo[];
  opening: boolean;
}

type Machine = Pick<MediaDevices, "getUserMedia" | "enumerateDevices" | "addEventListener" | "removeEventListener">;

const off: OpenedDevice = { state: "off" };

/**
 * Opens this machine's camera and microphone, knows what there is to choose from, and opens again by itself when a device
 * was unplugged and comes back.
 */
export class LocalDevices {
  readonly #machine: Machine | undefined;
  readonly #watchers = new Set<() => void>();
  readonly #plugged = () => void this.#devicesChanged();
  #snapshot: DevicesSnapshot;
  /** Openings are numbered, so that a slow one doesn't overtake a newer choice. */
  #round = 0;

  constructor(choice: DeviceChoice, machine: Machine | undefined = navigator.mediaDevices) {
    this.#machine = machine;
    this.#snapshot = { choice, camera: off, microphone: off, cameras: [], microphones: [], opening: false };
    machine?.addEventListener("devicechange", this.#plugged);
  }

  readonly getSnapshot = (): DevicesSnapshot => this.#snapshot;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Opens what is chosen and lets go of what was open before. */
  async open(choice: DeviceChoice = this.#snapshot.choice): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    this.#change({ choice, opening: true });
    const opened = await openDevices(choice, this.#machine);
    if (round !== this.#round) {
      stop(opened);
      return;
    }
    const before = { camera: this.#snapshot.camera, microphone: this.#snapshot.microphone };
    this.#watch("camera", opened.camera);
    this.#watch("microphone", opened.microphone);
    this.#change({ ...opened, opening: false });
    stop(before);
    await this.#list();
  }

  close(): void {
    this.#round += 1;
    this.#machine?.removeEventListener("devicechange", this.#plugged);
    stop(this.#snapshot);
    this.#watchers.clear();
  }

  /** A track ends by itself when its device was unplugged or the permission withdrawn. */
  #watch(kind: DeviceKind, device: OpenedDevice): void {
    if (device.state !== "live") return;
    device.track.addEventListener("ended", () => {
      if (this.#snapshot[kind] === device) this.#change({ [kind]: { state: "failed", problem: "missing" } });
    });
  }

  async #devicesChanged(): Promise<void> {
    const { camera, microphone, opening } = this.#snapshot;
    const lost = [camera, microphone].some((device) => device.state === "failed" && device.problem !== "refused");
    if (lost && !opening) await this.open();
    else await this.#list();
  }

  async #list(): Promise<void> {
    const devices = (await this.#machine?.enumerateDevices().catch(() => [])) ?? [];
    this.#change({
      cameras: devices.filter((device) => device.kind === "videoinput"),
      microphones: devices.filter((device) => device.kind === "audioinput"),
    });
  }

  #change(change: Partial<DevicesSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const watcher of [...this.#watchers]) watcher();
  }
}

function stop({ camera, microphone }: OpenedDevices): void {
  for (const device of [camera, microphone]) if (device.state === "live") device.track.stop();
}
