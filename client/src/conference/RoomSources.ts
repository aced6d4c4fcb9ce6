import { grabStill } from "./grabStill.ts";
import type { LocalDevices } from "./LocalDevices.ts";
import type { DeviceKind } from "./openDevices.ts";
import type { Session } from "./Session.ts";

interface Options {
  session: Pick<Session, "media" | "on">;
  devices: LocalDevices;
  putStill: (stillId: string, jpeg: Blob) => Promise<unknown>;
}

/** Offers a room's camera and microphone to the conference, and answers when a still of them is wanted (PROTOCOL R4). */
export class RoomSources {
  readonly #options: Options;
  readonly #offered = new Map<DeviceKind, MediaStreamTrack>();
  readonly #stop: (() => void)[];

  constructor(options: Options) {
    this.#options = options;
    this.#stop = [
      options.devices.subscribe(() => this.#follow()),
      options.session.on("still.wanted", ({ stillId, sourceId }) => void this.#still(stillId, sourceId)),
    ];
    this.#follow();
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }

  #follow(): void {
    this.#offer("camera");
    this.#offer("microphone");
  }

  #offer(kind: DeviceKind): void {
    const { devices, session } = this.#options;
    const device = devices.getSnapshot()[kind];
    const track = device.state === "live" ? device.track : undefined;
    if (track === this.#offered.get(kind)) return;
    if (track) {
      this.#offered.set(kind, track);
      void session.media.publish({ source: kind, track, name: track.label });
    } else {
      this.#offered.delete(kind);
      void session.media.withdraw(kind);
    }
  }

  async #still(stillId: string, sourceId: string): Promise<void> {
    const { session, putStill } = this.#options;
    const track = session.media.trackOf(sourceId);
    const jpeg = track ? await grabStill(track) : null;
    // Without an answer the server turns to a watching page after 4 s, so a failure needs nothing here.
    if (jpeg) await putStill(stillId, jpeg).catch(() => undefined);
  }
}
