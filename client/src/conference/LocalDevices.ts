import { type DeviceChoice, type DeviceKind, sameSource, type SourceKey, type SourceWish } from "./DeviceChoice.ts";
import { browserKinds, findDevice } from "./findDevice.ts";
import { listDevices, type OpenedDevice, type Opener, openDevices } from "./openDevices.ts";
import { openScreen, type ScreenOpener } from "./openScreen.ts";

/** A source as it was asked for, and what came of it. */
export interface OpenedSource extends SourceWish {
  opened: OpenedDevice;
}

/** What this machine gives to the conference at one moment. */
export interface DevicesSnapshot {
  choice: DeviceChoice;
  sources: readonly OpenedSource[];
  /** The main ones: the first that is live, else the first. */
  camera: OpenedDevice;
  microphone: OpenedDevice;
  /** This machine's screen, while it is shared. */
  screen: OpenedDevice;
  /** Devices to choose from; labels are empty until permission was given. */
  cameras: MediaDeviceInfo[];
  microphones: MediaDeviceInfo[];
  speakers: MediaDeviceInfo[];
  opening: boolean;
  /** Silenced by the room itself: its microphones stay open and send silence. */
  muted: boolean;
}

type Machine = Opener & ScreenOpener & Pick<MediaDevices, "addEventListener" | "removeEventListener">;

const off: OpenedDevice = { state: "off" };

/**
 * Opens this machine's cameras and microphones, knows what there is to choose from, and opens again by itself what was
 * unplugged and comes back. What is open and stays wanted goes on without a break.
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
    this.#snapshot = {
      choice,
      sources: choice.sources.map((wish) => ({ ...wish, opened: off })),
      camera: off,
      microphone: off,
      screen: off,
      cameras: [],
      microphones: [],
      speakers: [],
      opening: false,
      muted: false,
    };
    machine?.addEventListener("devicechange", this.#plugged);
  }

  readonly getSnapshot = (): DevicesSnapshot => this.#snapshot;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Opens what is chosen and isn't open yet, and lets go of what isn't chosen any more. */
  async open(choice: DeviceChoice = this.#snapshot.choice): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    this.#change({ choice, opening: true });
    const listed = await listDevices(this.#machine);
    const missing = choice.sources.filter((wish) => !this.#goesOn(wish, listed));
    const opened = await openDevices(missing, this.#machine, choice.sources);
    if (round !== this.#round) {
      for (const device of opened) stop(device);
      return;
    }
    this.#take(
      choice.sources.map((wish) => {
        const place = missing.indexOf(wish);
        return { ...wish, opened: (place < 0 ? this.#openedAs(wish) : opened[place]) ?? off };
      }),
    );
    this.#change({ opening: false });
    await this.#list();
  }

  /** Asks the person which screen or window to share; who thinks better of it shares none. */
  async shareScreen(): Promise<void> {
    const screen = await openScreen(this.#machine);
    stop(this.#snapshot.screen);
    if (screen.state === "live") {
      screen.track.addEventListener("ended", () => {
        if (this.#snapshot.screen === screen) this.#change({ screen: off });
      });
    }
    this.#change({ screen });
  }

  stopScreen(): void {
    stop(this.#snapshot.screen);
    this.#change({ screen: off });
  }

  /** The room silences its own microphones, or lets them be heard again. */
  mute(muted: boolean): void {
    this.#change({ muted });
    this.#silence(this.#snapshot.sources);
  }

  close(): void {
    this.#round += 1;
    this.#machine?.removeEventListener("devicechange", this.#plugged);
    for (const { opened } of this.#snapshot.sources) stop(opened);
    stop(this.#snapshot.screen);
    this.#watchers.clear();
  }

  #openedAs(key: SourceKey): OpenedDevice | undefined {
    return this.#snapshot.sources.find((source) => sameSource(source, key))?.opened;
  }

  /** Whether a source is open with the device that is wanted of it. */
  #goesOn(wish: SourceWish, listed: readonly MediaDeviceInfo[]): boolean {
    const old = this.#snapshot.sources.find((source) => sameSource(source, wish));
    if (old?.opened.state !== "live" || wish.device.use === "none") return false;
    if (wish.device.use === "any") return old.device.use === "any";
    const wanted = findDevice(wish.device, wish.kind, listed)?.deviceId;
    const open = old.opened.track.getSettings().deviceId;
    if (wanted !== undefined) return wanted === open;
    return old.device.use === "this" && old.device.deviceId === wish.device.deviceId;
  }

  /** Puts newly opened sources in the place of the old ones. */
  #take(sources: readonly OpenedSource[]): void {
    const before = this.#snapshot.sources;
    this.#silence(sources);
    for (const source of sources) if (!before.some(({ opened }) => opened === source.opened)) this.#watch(source);
    this.#change({ sources });
    for (const { opened } of before) if (!sources.some((source) => source.opened === opened)) stop(opened);
  }

  /** A track ends by itself when its device was unplugged or the permission withdrawn. */
  #watch({ opened }: OpenedSource): void {
    if (opened.state !== "live") return;
    opened.track.addEventListener("ended", () => {
      const gone: OpenedDevice = { state: "failed", problem: "missing" };
      const { sources } = this.#snapshot;
      this.#change({ sources: sources.map((one) => (one.opened === opened ? { ...one, opened: gone } : one)) });
    });
  }

  #silence(sources: readonly OpenedSource[]): void {
    for (const { kind, opened } of sources)
      if (kind === "microphone" && opened.state === "live") opened.track.enabled = !this.#snapshot.muted;
  }

  async #devicesChanged(): Promise<void> {
    const listed = await listDevices(this.#machine);
    const { sources, opening } = this.#snapshot;
    const back = sources.some(({ opened, ...wish }) =>
      opened.state === "failed" ? opened.problem !== "refused" : opened.state === "live" && !this.#goesOn(wish, listed),
    );
    if (back && !opening) await this.open();
    else await this.#list();
  }

  async #list(): Promise<void> {
    const devices = await listDevices(this.#machine);
    const of = (kind: MediaDeviceKind) => devices.filter((device) => device.kind === kind);
    this.#change({
      cameras: of(browserKinds.camera),
      microphones: of(browserKinds.microphone),
      speakers: of("audiooutput"),
    });
  }

  #change(change: Partial<DevicesSnapshot>): void {
    const next = { ...this.#snapshot, ...change };
    this.#snapshot = { ...next, camera: main(next, "camera"), microphone: main(next, "microphone") };
    for (const watcher of [...this.#watchers]) watcher();
  }
}

function main({ sources }: DevicesSnapshot, kind: DeviceKind): OpenedDevice {
  const own = sources.filter((source) => source.kind === kind);
  return (own.find(({ opened }) => opened.state === "live") ?? own[0])?.opened ?? off;
}

function stop(device: OpenedDevice): void {
  if (device.state === "live") device.track.stop();
}
