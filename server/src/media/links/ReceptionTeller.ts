import type { Reception } from "@diemcau/shared/protocol/link";

/** A layer takes a moment to be chosen after a cut: what a page lacks must have lasted for so many looks. */
const lasting = 2;

/** Tells a page what is held back from it: a shortage that lasts, and its end at once. */
export class ReceptionTeller {
  readonly #tell: (reception: Reception) => void;
  #told: Reception = { thin: false, soundOnly: false, sendsSoundOnly: false };
  #looks = { thin: 0, soundOnly: 0 };

  constructor(tell: (reception: Reception) => void) {
    this.#tell = tell;
  }

  /** Takes how it is now; to be called every so often. */
  follow({ thin, soundOnly, sendsSoundOnly }: Reception): void {
    this.#looks = {
      thin: thin ? this.#looks.thin + 1 : 0,
      soundOnly: soundOnly ? this.#looks.soundOnly + 1 : 0,
    };
    const now = { thin: this.#looks.thin >= lasting, soundOnly: this.#looks.soundOnly >= lasting, sendsSoundOnly };
    const { thin: wasThin, soundOnly: hadSoundOnly, sendsSoundOnly: sentSoundOnly } = this.#told;
    if (now.thin === wasThin && now.soundOnly === hadSoundOnly && sendsSoundOnly === sentSoundOnly) return;
    this.#told = now;
    this.#tell(now);
  }
}
