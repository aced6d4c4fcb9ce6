import type { SourceKind } from "@diemcau/shared/model/point";
import type { types } from "mediasoup-client";
import { cameraCodec, cameraEncodings, speechCodec } from "./encodings.ts";
import type { MediaTransport } from "./MediaTransport.ts";
import { SentLayers } from "./SentLayers.ts";

/** A track that this page offers to the conference; one of each kind of source. */
export interface Publication {
  source: SourceKind;
  track: MediaStreamTrack;
  /** The device's name, for the operator to tell sources apart. */
  name: string;
}

interface Entry extends Publication {
  producer: types.Producer | null;
}

/** What this page offers, kept over reconnections; producers are made anew on every new transport. */
export class Publications {
  readonly #entries = new Map<SourceKind, Entry>();
  readonly #layers = new SentLayers();
  /** Producing is one after another, so that the order of sources is the same each time. */
  #work: Promise<void> = Promise.resolve();

  get empty(): boolean {
    return this.#entries.size === 0;
  }

  /** Adds a source, or gives a known one another track without interrupting those who watch. */
  async set(publication: Publication): Promise<void> {
    const known = this.#entries.get(publication.source);
    this.#entries.set(publication.source, { ...publication, producer: known?.producer ?? null });
    if (known?.producer && !known.producer.closed) await known.producer.replaceTrack({ track: publication.track });
  }

  /** Drops a source and answers the id of its producer, for the server to close. */
  remove(source: SourceKind): string | null {
    const producer = this.#entries.get(source)?.producer ?? null;
    this.#entries.delete(source);
    producer?.close();
    return producer?.id ?? null;
  }

  /** Produces whatever isn't produced yet on this transport. */
  produceAll(transport: MediaTransport): Promise<void> {
    this.#work = this.#work
      .catch(() => undefined)
      .then(async () => {
        for (const source of [...this.#entries.keys()]) await this.#produce(source, transport);
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

  async #produce(source: SourceKind, transport: MediaTransport): Promise<void> {
    const entry = this.#entries.get(source);
    if (!entry || entry.producer || entry.track.readyState === "ended") return;
    const producer = await transport.produce({
      track: entry.track,
      stopTracks: false,
      appData: { source, name: entry.name },
      ...(source === "microphone" ? { codecOptions: speechCodec } : pictureOptions(entry.track)),
    });
    if (this.#entries.get(source)?.track === entry.track) {
      entry.producer = producer;
      this.#layers.apply(producer);
    } else producer.close();
  }
}

function pictureOptions(track: MediaStreamTrack): Pick<types.ProducerOptions, "encodings" | "codecOptions"> {
  return { encodings: cameraEncodings(track.getSettings().height ?? 720), codecOptions: cameraCodec };
}
