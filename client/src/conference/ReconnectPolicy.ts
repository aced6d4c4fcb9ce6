/** Moments after the loss, ms, at which a connection is tried (PROTOCOL M6). */
const moments = [0, 300, 1200, 2700, 4800, 7000];
/** From then on every so often, ms: a server that came back is found within three seconds. */
const steady = 2200;
/** Spread by chance, ms, so that hundreds of rooms don't knock in the same instant. */
const spread = 600;

/** When to try again after a lost link: 0, 300, 1200, 2700, 4800 and 7000 ms after the loss, then every 2.2 to 2.8 s. */
export class ReconnectPolicy {
  readonly #chance: () => number;
  #attempt = 0;

  constructor(chance: () => number = Math.random) {
    this.#chance = chance;
  }

  /** Milliseconds to wait before the next attempt, counted from the one that failed. */
  next(): number {
    const moment = moments[this.#attempt];
    const before = moments[this.#attempt - 1] ?? 0;
    this.#attempt += 1;
    return moment === undefined ? steady + Math.round(this.#chance() * spread) : moment - before;
  }

  /** The link holds: the next loss begins at 0 again. */
  reset(): void {
    this.#attempt = 0;
  }
}
