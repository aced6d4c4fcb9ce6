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

/** Gives up a page's pictures, each direction for itself, where its link carries no more than sound. */
export class SoundGuard {
  readonly #changed: () => void;
  #up: SoundFirst;
  #down: SoundFirst;

  constructor(changed: () => void, now: number) {
    this.#changed = changed;
    this.#up = freshSound(now);
    this.#down = freshSound(now);
  }

  /** What the page shall do without. */
  get without(): Pick<Reception, "soundOnly" | "sendsSoundOnly"> {
    return { soundOnly: this.#down.givenUp, sendsSoundOnly: this.#up.givenUp };
  }

  /** Takes how it is now; to be called every so often. */
  follow(at: number, { report, sentLoss, thin }: SoundFacts): void {
    const before = this.without;
    const waits = (report?.roundTrip ?? 0) >= waitsFrom;
    this.#up = followSound(this.#up, { at, broken: sentLoss, crowded: waits || report?.camera?.thin === true });
    this.#down = followSound(this.#down, { at, broken: report?.brokenSound ?? null, crowded: waits || thin });
    const { soundOnly, sendsSoundOnly } = this.without;
    if (soundOnly !== before.soundOnly || sendsSoundOnly !== before.sendsSoundOnly) this.#changed();
  }
}
