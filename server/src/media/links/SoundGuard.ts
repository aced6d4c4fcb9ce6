import type { LinkReport, Reception } from "@diemcau/shared/protocol/link";
import { followSound, freshSound, type SoundFirst } from "@diemcau/shared/rules/soundFirst";

/** From this round trip on packets are taken to wait for each other, ms. */
const waitsFrom = 250;

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
    const waits = (report?.roundTrip ?? 0) >= waitsFrom;
    this.#up = followSound(this.#up, { at, broken: sentLoss, crowded: waits || report?.camera?.thin === true });
    this.#down = followSound(this.#down, { at, broken: report?.brokenSound ?? null, crowded: waits || thin });
    const { soundOnly, sendsSoundOnly } = this.without;
    return soundOnly !== before.soundOnly || sendsSoundOnly !== before.sendsSoundOnly;
  }
}
