/** How often the pacer looks what is due, in ms. */
const tick = 20;
/** A machine that stood still this long (ms) goes on from now: what is late would only be thrown away. */
const farBehind = 400;

/** Something that sends at its own pace; told the time until which it shall have sent. */
export interface Paced {
  sendUntil(milliseconds: number): void;
}

/** One timer for all simulated points of the process; it runs only while there are any. */
export class Pacer {
  readonly #paced = new Set<Paced>();
  #timer: NodeJS.Timeout | null = null;
  #last = 0;
  /** Time that passed for the senders; it never jumps. */
  #clock = 0;

  /** Time as the senders count it, in ms. */
  get clock(): number {
    return this.#clock;
  }

  add(paced: Paced): void {
    this.#paced.add(paced);
    if (this.#timer) return;
    this.#last = performance.now();
    this.#timer = setInterval(() => this.#tick(), tick);
  }

  remove(paced: Paced): void {
    this.#paced.delete(paced);
    if (this.#paced.size === 0) this.close();
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #tick(): void {
    const now = performance.now();
    this.#clock += Math.min(now - this.#last, farBehind);
    this.#last = now;
    for (const paced of this.#paced) paced.sendUntil(this.#clock);
  }
}
