/** A probe that its page forgot to end is ended after this, ms. */
const longest = 15_000;

/** Whether a page is trying its link now: it sends all layers of its camera and gets its own picture back (PROTOCOL M14). */
export class Probe {
  readonly #changed: () => void;
  #ending: NodeJS.Timeout | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get on(): boolean {
    return this.#ending !== undefined;
  }

  turn(on: boolean): void {
    this.close();
    if (on) this.#ending = setTimeout(() => this.turn(false), longest);
    this.#changed();
  }

  close(): void {
    clearTimeout(this.#ending);
    this.#ending = undefined;
  }
}
