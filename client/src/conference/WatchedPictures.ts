import type { ClientData } from "./Wire.ts";

type Watched = ClientData<"media.watch">;

/**
 * Which pictures this page shows beside the programme (PROTOCOL M11). Whoever shows one says so and gets the way to take it
 * back; the server is told the whole list, once for all changes of a moment.
 */
export class WatchedPictures {
  readonly #points = new Map<string, number>();
  readonly #sources = new Map<string, number>();
  readonly #tell: (watched: Watched) => void;
  #due = false;

  constructor(tell: (watched: Watched) => void) {
    this.#tell = tell;
  }

  /** The picture that a floor at this point would take. */
  point(pointId: string): () => void {
    return this.#count(this.#points, pointId);
  }

  /** One source by itself. */
  source(sourceId: string): () => void {
    return this.#count(this.#sources, sourceId);
  }

  get empty(): boolean {
    return this.#points.size + this.#sources.size === 0;
  }

  get list(): Watched {
    return { pointIds: [...this.#points.keys()], sourceIds: [...this.#sources.keys()] };
  }

  #count(counts: Map<string, number>, id: string): () => void {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    this.#changed();
    let over = false;
    return () => {
      if (over) return;
      over = true;
      const left = (counts.get(id) ?? 1) - 1;
      if (left > 0) counts.set(id, left);
      else counts.delete(id);
      this.#changed();
    };
  }

  #changed(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#tell(this.list);
    });
  }
}
