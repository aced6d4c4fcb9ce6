import { EventEmitter } from "node:events";
import type { Source } from "@diemcau/shared/model/point";
import type { Producer } from "mediasoup/types";
import { SourceNumbers } from "./SourceNumbers.ts";

/** A source that runs, and what carries it. */
export interface RunningSource {
  source: Source;
  producer: Producer;
}

/** A source before it has its id, and the number that its machine keeps for it. */
export type OfferedSource = Omit<Source, "id"> & { number?: number | undefined };

/** All sources of a conference that run now, in the order they came. A source ends with its producer. */
export class Sources extends EventEmitter<{ change: [] }> {
  readonly #running = new Map<string, RunningSource>();
  readonly #numbers = new SourceNumbers();

  /** Names a producer's source (PROTOCOL M7) and lists it. */
  add({ number, ...facts }: OfferedSource, producer: Producer): Source {
    const id = this.#numbers.idFor({ ...facts, number }, (used) => this.#running.has(used));
    const source = { id, ...facts };
    this.#running.set(id, { source, producer });
    producer.observer.once("close", () => {
      if (this.#running.get(id)?.producer !== producer) return;
      this.#running.delete(id);
      this.emit("change");
    });
    this.emit("change");
    return source;
  }

  list(): Source[] {
    return [...this.#running.values()].map(({ source }) => source);
  }

  get(id: string): RunningSource | null {
    return this.#running.get(id) ?? null;
  }

  byProducer(producerId: string): Source | null {
    for (const { source, producer } of this.#running.values()) if (producer.id === producerId) return source;
    return null;
  }
}
