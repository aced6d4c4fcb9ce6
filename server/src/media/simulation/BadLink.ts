import { randomOf } from "@diemcau/shared/rules/random";

/** Every so many packets on the way a burst is lost, and so many at once: some 15 % in all. */
const between = { from: 12, to: 32 } as const;
const burst = { from: 2, to: 6 } as const;
/** Longest that a packet is held back, ms. */
const longestDelay = 180;
/** Nothing overtakes what was sent before it by more than this many packets: what waits is bounded. */
const waiting = 400;

/** A bad way into the router: packets are lost in bursts, and the others come late by one delay or another. */
export class BadLink {
  readonly #random: () => number;
  readonly #send: (packet: Buffer) => void;
  #late: { due: number; packet: Buffer }[] = [];
  #untilBurst = 0;
  #losing = 0;

  constructor(seed: string, send: (packet: Buffer) => void) {
    this.#random = randomOf(seed);
    this.#send = send;
    this.#untilBurst = this.#between(between);
  }

  /** Takes a packet at a time (ms) of any clock that goes forward. */
  take(packet: Buffer, now: number): void {
    if (this.#losing > 0) {
      this.#losing--;
      return;
    }
    if (--this.#untilBurst <= 0) {
      this.#untilBurst = this.#between(between);
      this.#losing = this.#between(burst) - 1;
      return;
    }
    this.#late.push({ due: now + this.#random() ** 2 * longestDelay, packet });
    if (this.#late.length > waiting) this.flush(Number.POSITIVE_INFINITY);
  }

  /** Sends what is due. */
  flush(now: number): void {
    const due = this.#late.filter((late) => late.due <= now).sort((a, b) => a.due - b.due);
    this.#late = this.#late.filter((late) => late.due > now);
    for (const { packet } of due) this.#send(packet);
  }

  #between({ from, to }: { from: number; to: number }): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }
}
