import type { LinkReport, Reception } from "@diemcau/shared/protocol/link";
import { followSound, freshSound, type SoundFirst } from "@diemcau/shared/rules/soundFirst";

/** So much above the shortest round trip packets are taken to wait for each other, ms; a line may be long all the time. */
const waitsFrom = 500;

/** What is known of a page's sound at a moment. */
export interface SoundFacts {
  report: LinkReport | null;
  /** Loss of what its microphones send, percent. */
  sentLoss: number | null;
  /** What its link holds back already. */
  thin: boolean;
}

/**
 * Gives up a machine's pictures, each direction for itself, where its link carries no more than sound. It outlives the
 * machine's connections: one that breaks on a full link would come back with all its pictures, and break again.
 */
export class SoundGuard {
  #shortest = Number.POSITIVE_INFINITY;
  #up: SoundFirst;
  #down: SoundFirst;

  constructor(now: number) {
    this.#up = freshSound(now);
    this.#down = freshSound(now);
  }

  /** What the page shall do without. */
  get without(): Pick<Reception, "soundOnly" | "sendsSoundOnly"> {
    return { soundOnly: this.#down.givenUp, sendsSoundOnly: this.#up.givenUp };
  }

  /** Takes how it is now, and answers whether that changed anything; to be called every so often. */
  follow(at: number, { report, sentLoss, thin }: SoundFacts): boolean {
    const before = this.without;
    const roundTrip = report?.roundTrip ?? this.#shortest;
    this.#shortest = Math.min(this.#shortest, roundTrip);
    const waits = roundTrip - this.#shortest >= waitsFrom;
    this.#up = followSound(this.#up, { at, broken: sentLoss, crowded: waits || report?.camera?.thin === true });
    this.#down = followSound(this.#down, { at, broken: report?.brokenSound ?? null, crowded: waits || thin });
    const { soundOnly, sendsSoundOnly } = this.without;
    return soundOnly !== before.soundOnly || sendsSoundOnly !== before.sendsSoundOnly;
  }
}
