const delays = [0, 300, 1200, 2700, 4800, 7000];

/**
 * When to try again after a lost link (PROTOCOL M6): 0, 300, 1200, 2700, 4800, 7000 ms, and then every 7 to 8 s, spread
 * by chance so that hundreds of rooms don't knock in the same instant.
 */
export class ReconnectPolicy {
  readonly #chance: () => number;
  #attempt = 0;

  constructor(chance: () => number = Math.random) {
    this.#chance = chance;
  }

  /** Milliseconds to wait before the next attempt. */
  next(): number {
    const delay = delays[this.#attempt] ?? 7000 + Math.round(this.#chance() * 1000);
    this.#attempt += 1;
    return delay;
  }

  /** The link holds: the next loss begins at 0 again. */
  reset(): void {
    this.#attempt = 0;
  }
}
