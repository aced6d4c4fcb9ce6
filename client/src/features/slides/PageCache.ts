/** Pages kept decoded: the one shown, those before and behind it, and the beginning of what comes next. */
const kept = 8;
/** How often a picture that didn't come is asked for, and how long between, ms: a server that restarts is back by then. */
const tries = 6;

/** Pictures of pages, loaded and decoded ahead, so that a turn only has to paint. */
export class PageCache<Picture> {
  readonly #decode: (address: string) => Promise<Picture>;
  readonly #wait: () => Promise<void>;
  readonly #pages = new Map<string, Promise<Picture>>();

  /** `decode` loads a picture so far that it can be painted at once; `wait` is the pause before it is asked for again. */
  constructor(decode: (address: string) => Promise<Picture>, wait: () => Promise<void>) {
    this.#decode = decode;
    this.#wait = wait;
  }

  /** The picture at an address once it can be painted. Rejects when it doesn't come; asked for later, it is tried anew. */
  load(address: string): Promise<Picture> {
    const known = this.#pages.get(address);
    this.#pages.delete(address);
    const page = known ?? this.#begin(address);
    this.#pages.set(address, page);
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= kept) break;
      this.#pages.delete(old);
    }
    return page;
  }

  #begin(address: string): Promise<Picture> {
    const page = this.#try(address);
    page.catch(() => {
      if (this.#pages.get(address) === page) this.#pages.delete(address);
    });
    return page;
  }

  async #try(address: string): Promise<Picture> {
    for (let left = tries - 1; ; left--) {
      try {
        return await this.#decode(address);
      } catch (error) {
        if (left === 0) throw error;
        await this.#wait();
      }
    }
  }
}
