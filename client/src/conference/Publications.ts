import type { SourceKind } from "@diemcau/shared/model/point";
import type { types } from "mediasoup-client";
import { cameraEncodings, pictureCodec, screenEncodings, speechCodec } from "./encodings.ts";
import type { MediaTransport } from "./MediaTransport.ts";
import { SentLayers } from "./SentLayers.ts";

/** Which of this page's sources; a track in the place of another is the same source. */
export interface PublicationKey {
  source: SourceKind;
  /** Place among the machine's sources of the kind, counted from 1. */
  number: number;
}

/** A track that this page offers to the conference. */
export interface Publication extends PublicationKey {
  track: MediaStreamTrack;
  /** The device's name, for the operator to tell sources apart. */
  name: string;
}

interface Entry extends Publication {
  producer: types.Producer | null;
}

/** What this page offers, kept over reconnections; producers are made anew on every new transport. */
export class Publications {
  readonly #entries = new Map<string, Entry>();
  readonly #layers = new SentLayers();
  /** Producing is one after another, so that the order of sources is the same each time. */
  #work: Promise<void> = Promise.resolve();

  get empty(): boolean {
    return this.#entries.size === 0;
  }

  /** Adds a source, or gives a known one another track without interrupting those who watch. */
  async set(publication: Publication): Promise<void> {
    const key = keyOf(publication);
    const known = this.#entries.get(key);
    this.#entries.set(key, { ...publication, producer: known?.producer ?? null });
    if (known?.producer && !known.producer.closed) await known.producer.replaceTrack({ track: publication.track });
  }

  /** Drops a source and answers the id of its producer, for the server to close. */
  remove(publication: PublicationKey): string | null {
    const key = keyOf(publication);
    const producer = this.#entries.get(key)?.producer ?? null;
    this.#entries.delete(key);
    producer?.close();
    return producer?.id ?? null;
  }

  /** Produces whatever isn't produced yet on this transport. */
  produceAll(transport: MediaTransport): Promise<void> {
    this.#work = this.#work
      .catch(() => undefined)
      .then(async () => {
        for (const key of [...this.#entries.keys()]) await this.#produce(key, transport);
      });
    return this.#work;
  }

  /** Sends no more than the lowest `count` layers of a picture (PROTOCOL M8). */
  setLayers(producerId: string, count: number): void {
    this.#layers.want(producerId, count);
    for (const { producer } of this.#entries.values()) if (producer?.id === producerId) this.#layers.apply(producer);
  }

  /** The transport is gone: everything has to be produced again. */
  forget(): void {
    this.#layers.forget();
    for (const entry of this.#entries.values()) entry.producer = null;
  }

  trackOf(sourceId: string): MediaStreamTrack | null {
    for (const { producer, track } of this.#entries.values()) if (producer?.appData.sourceId === sourceId) return track;
    return null;
  }

  async #produce(key: string, transport: MediaTransport): Promise<void> {
    const entry = this.#entries.get(key);
    if (!entry || entry.producer || entry.track.readyState === "ended") return;
    const { source, number, name, track } = entry;
    const producer = await transport.produce({
      track,
      stopTracks: false,
      appData: { source, number, name },
      ...sendingOptions(source, track),
    });
    if (this.#entries.get(key)?.track === track) {
      entry.producer = producer;
      this.#layers.apply(producer);
    } else producer.close();
  }
}

function keyOf({ source, number }: PublicationKey): string {
  return `${source} ${number}`;
}

function sendingOptions(
  source: SourceKind,
  track: MediaStreamTrack,
): Pick<types.ProducerOptions, "encodings" | "codecOptions"> {
  if (source === "microphone") return { codecOptions: speechCodec };
  if (source === "screen") return { encodings: screenEncodings, codecOptions: pictureCodec };
  return { encodings: cameraEncodings(track.getSettings().height ?? 720), codecOptions: pictureCodec };
}
