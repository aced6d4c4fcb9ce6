import type { ConsumerOffer } from "@diemcau/shared/protocol/media";
import type { types } from "mediasoup-client";
import type { MediaTransport } from "./MediaTransport.ts";
import type { RemoteStream } from "./RemoteStream.ts";
import { consumerOptions } from "./rtpTypes.ts";

/** The streams that the server forwards to this page, as the store that pages watch. */
export class ReceivedStreams {
  readonly #watchers = new Set<() => void>();
  #streams: readonly RemoteStream[] = [];
  #consumers = new Map<string, types.Consumer | "pending">();
  #paused = new Set<string>();

  readonly get = (): readonly RemoteStream[] => this.#streams;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Sets the browser up for an offered stream; false when it was closed meanwhile. */
  async add(offer: ConsumerOffer, transport: MediaTransport): Promise<boolean> {
    const { consumerId, kind, purpose, pointId, sourceId } = offer;
    this.#consumers.set(consumerId, "pending");
    const consumer = await transport.consume(consumerOptions(offer));
    if (this.#consumers.get(consumerId) !== "pending") {
      consumer.close();
      return false;
    }
    this.#consumers.set(consumerId, consumer);
    const paused = this.#paused.has(consumerId);
    this.#change([...this.#streams, { consumerId, kind, purpose, pointId, sourceId, track: consumer.track, paused }]);
    return true;
  }

  remove(consumerId: string): void {
    const consumer = this.#consumers.get(consumerId);
    this.#consumers.delete(consumerId);
    this.#paused.delete(consumerId);
    // Whoever shows it keeps its last picture; a closed track has none any more.
    this.#change(this.#streams.filter((stream) => stream.consumerId !== consumerId));
    if (consumer && consumer !== "pending") consumer.close();
  }

  setPaused(consumerId: string, paused: boolean): void {
    if (paused) this.#paused.add(consumerId);
    else this.#paused.delete(consumerId);
    this.#change(this.#streams.map((stream) => (stream.consumerId === consumerId ? { ...stream, paused } : stream)));
  }

  /** Every stream goes; to be called before their transport is closed, while the last pictures can still be kept. */
  clear(): void {
    this.#consumers.clear();
    this.#paused.clear();
    if (this.#streams.length > 0) this.#change([]);
  }

  #change(streams: readonly RemoteStream[]): void {
    this.#streams = streams;
    for (const watcher of [...this.#watchers]) watcher();
  }
}
