/** Runs one asynchronous step at a time, and once more when it was asked for meanwhile. The step must look at the newest facts. */
export class Reconciler {
  readonly #step: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(step: () => Promise<void>, failed: (error: unknown) => void) {
    this.#step = step;
    this.#failed = failed;
  }

  /** Asks for a run; resolves when nothing is left to do. Never rejects: failures go to `failed`. */
  poke(): Promise<void> {
    this.#again = true;
    // The step begins a moment later, so that asking for a run from within one finds it running.
    this.#running ??= Promise.resolve().then(() => this.#run());
    return this.#running;
  }

  /** Resolves when what was asked for is done, asking for nothing. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        await this.#step();
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#running = null;
  }
}
