/** Pages kept decoded: the one shown, those before and behind it, and the beginning of what comes next. */
const kept = 8;
/** Before a picture that didn't come is asked for again, ms. */
const retryAfter = 1000;

/** Pictures of pages, loaded and decoded ahead, so that a turn only has to paint. */
export class PageCache {
  readonly #pages = new Map<string, Promise<HTMLImageElement>>();

  /** The picture at an address once it is decoded; asks again until it comes. */
  load(address: string): Promise<HTMLImageElement> {
    const known = this.#pages.get(address);
    this.#pages.delete(address);
    const page = known ?? decoded(address, () => this.#pages.has(address));
    this.#pages.set(address, page);
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= kept) break;
      this.#pages.delete(old);
    }
    return page;
  }
}

/** One cache a page of the browser: the preview's pages are there when they go on air. */
export const pageCache = new PageCache();

async function decoded(address: string, wanted: () => boolean): Promise<HTMLImageElement> {
  for (;;) {
    const image = new Image();
    image.src = address;
    try {
      await image.decode();
      return image;
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
      // Nobody waits for it any more.
      if (!wanted()) throw error;
    }
  }
}
