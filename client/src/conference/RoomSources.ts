import type { SourceKind } from "@diemcau/shared/model/point";
import { grabStill } from "./grabStill.ts";
import type { DevicesSnapshot, LocalDevices } from "./LocalDevices.ts";
import type { OpenedDevice } from "./openDevices.ts";
import type { Session } from "./Session.ts";

interface Options {
  session: Pick<Session, "media" | "on">;
  devices: LocalDevices;
  putStill: (stillId: string, jpeg: Blob) => Promise<unknown>;
  /** What the operator reads of a shared screen, whose own name says nothing to a person. */
  screenName: string;
}

/** A source that ought to be on offer now. */
interface Offer {
  source: SourceKind;
  number: number;
  /** As the technician gave it; a device's own name may change with its track. */
  given: string;
  track: MediaStreamTrack;
}

/** Offers all that a machine has opened to the conference, and answers when a still of it is wanted (PROTOCOL R4). */
export class RoomSources {
  readonly #options: Options;
  #offered: Offer[] = [];
  readonly #stop: (() => void)[];
  /** One change after another: a source with a new name first goes, then comes back under its number. */
  #work: Promise<void> = Promise.resolve();

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
    const { devices, screenName } = this.#options;
    const before = this.#offered;
    const now = offersOf(devices.getSnapshot(), screenName);
    this.#offered = now;
    const kept = (offer: Offer, among: readonly Offer[]) =>
      among.find(
        ({ source, number, given }) => source === offer.source && number === offer.number && given === offer.given,
      );
    for (const old of before) if (!kept(old, now)) this.#inTurn(() => this.#options.session.media.withdraw(old));
    for (const offer of now) if (kept(offer, before)?.track !== offer.track) this.#inTurn(() => this.#publish(offer));
  }

  async #publish({ source, number, given, track }: Offer): Promise<void> {
    await this.#options.session.media.publish({ source, number, track, name: given || track.label });
  }

  #inTurn(change: () => Promise<void>): void {
    this.#work = this.#work.then(change, change);
  }

  async #still(stillId: string, sourceId: string): Promise<void> {
    const { session, putStill } = this.#options;
    const track = session.media.trackOf(sourceId);
    const jpeg = track ? await grabStill(track) : null;
    // Without an answer the server turns to a watching page after 4 s, so a failure needs nothing here.
    if (jpeg) await putStill(stillId, jpeg).catch(() => undefined);
  }
}

function offersOf({ sources, screen }: DevicesSnapshot, screenName: string): Offer[] {
  const offer = (source: SourceKind, number: number, given: string, opened: OpenedDevice): Offer[] =>
    opened.state === "live" ? [{ source, number, given, track: opened.track }] : [];
  return [
    ...sources.flatMap(({ kind, number, name, opened }) => offer(kind, number, name, opened)),
    ...offer("screen", 1, screenName, screen),
  ];
}
