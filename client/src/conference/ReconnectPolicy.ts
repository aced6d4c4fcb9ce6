/** Moments after the loss, ms, at which a connection is tried (PROTOCOL M6). */
const moments = [0, 300, 1200, 2700, 4800, 7000];
/** From then on every so often, ms: a server or network that came back is found within two seconds. */
const steady = 1500;
/** Spread by chance, ms, so that hundreds of rooms don't knock in the same instant. */
const spread = 500;
/**
 * How long an attempt may stay without an answer, ms. Over a line that was dead TCP asks again ever more rarely, a new
 * attempt at once; every third is left to lines that are slow.
 */
const patience = [3500, 3500, 10_000];

/** When to try again after a lost link: 0, 300, 1200, 2700, 4800 and 7000 ms after the loss, then every 1.5 to 2 s. */
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

  /** Milliseconds that the attempt begun now may take. */
  patience(): number {
    return patience[this.#attempt % patience.length] ?? 10_000;
  }

  /** The link holds: the next loss begins at 0 again. */
  reset(): void {
    this.#attempt = 0;
  }
}
