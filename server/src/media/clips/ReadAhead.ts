/** Items that are read some ahead of their use, so that who takes them never waits. */
export class ReadAhead<Item> {
  readonly #items: AsyncIterator<Item>;
  readonly #depth: number;
  readonly #failed: (error: unknown) => void;
  readonly #read: Item[] = [];
  #reading = false;
  #complete = false;

  /** Reads up to `depth` items ahead; `failed` is told when no more can be read, which counts as the end. */
  constructor(items: AsyncIterable<Item>, depth: number, failed: (error: unknown) => void) {
    this.#items = items[Symbol.asyncIterator]();
    this.#depth = depth;
    this.#failed = failed;
    this.#fill();
  }

  /** The next item; `null` where it isn't read yet, or none is left. */
  take(): Item | null {
    const item = this.#read.shift() ?? null;
    this.#fill();
    return item;
  }

  /** Whether everything was taken. */
  get ended(): boolean {
    return this.#complete && this.#read.length === 0;
  }

  /** Lets go of where it reads from. */
  close(): void {
    this.#complete = true;
    this.#read.length = 0;
    // A read that is on its way ends first; what it gives is not taken any more.
    void this.#items.return?.(undefined).catch(this.#failed);
  }

  #fill(): void {
    if (this.#reading || this.#complete) return;
    this.#reading = true;
    this.#readOn()
      .catch((error: unknown) => {
        this.#complete = true;
        this.#failed(error);
      })
      .finally(() => {
        this.#reading = false;
      });
  }

  async #readOn(): Promise<void> {
    while (!this.#complete && this.#read.length < this.#depth) {
      const { value, done } = await this.#items.next();
      if (done) this.#complete = true;
      else if (!this.#complete) this.#read.push(value);
    }
  }
}
