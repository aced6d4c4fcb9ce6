import type { StreamVideo } from "./StreamVideo.ts";
import type { WantedPicture } from "./wantedPicture.ts";

interface Options {
  /** The wait that this one takes over from, when streams of the same picture came meanwhile. */
  before: PictureWait | null;
  /** After this the old picture gives way to whatever there is, ms. */
  longest: number;
  /** Keeps the old picture for the whole time. */
  hold: boolean;
  video: (consumerId: string) => Pick<StreamVideo, "onNextFrame"> | undefined;
  slideReady?: (deckId: string) => Promise<void>;
  /** Called once, with the places that have no picture yet. */
  show: (missing: ReadonlySet<number>) => void;
}

/** With what matters most there, the rest is waited for this long, ms. */
const restWithin = 500;
/** Stands among the places for the slide. */
const slide = -1;

/** Waits until a new picture can be shown without black: its frames, its slide, or the end of patience. */
export class PictureWait {
  readonly #picture: WantedPicture;
  readonly #options: Options;
  readonly #begun: number;
  /** Streams that have presented a frame since the cut. */
  readonly #presented: Set<string>;
  readonly #missing = new Set<number>();
  readonly #stop: (() => void)[] = [];
  #late: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(picture: WantedPicture, options: Options) {
    const same = options.before?.takenSeq === picture.takenSeq ? options.before : null;
    this.#picture = picture;
    this.#options = options;
    this.#begun = same?.begun ?? performance.now();
    this.#presented = same?.presented ?? new Set();
  }

  get takenSeq(): number {
    return this.#picture.takenSeq;
  }

  get begun(): number {
    return this.#begun;
  }

  get presented(): Set<string> {
    return this.#presented;
  }

  /** Begins to wait; a picture that needs nothing is shown at once. */
  begin(): void {
    const { longest } = this.#options;
    this.#late = setTimeout(() => this.#show(), Math.max(0, this.#begun + longest - performance.now()));
    this.#awaitSlide();
    for (const [place, { fill }] of this.#picture.slots.entries()) {
      if (fill === "away") continue;
      if (fill === "coming") this.#missing.add(place);
      else if (!this.#presented.has(fill.consumerId)) this.#awaitFrame(place, fill.consumerId);
    }
    this.#look();
  }

  cancel(): void {
    this.#over = true;
    clearTimeout(this.#late);
    clearTimeout(this.#rest);
    for (const stop of this.#stop) stop();
  }

  #awaitFrame(place: number, consumerId: string): void {
    this.#missing.add(place);
    const stop = this.#options.video(consumerId)?.onNextFrame(() => {
      this.#presented.add(consumerId);
      this.#missing.delete(place);
      this.#look();
    });
    if (stop) this.#stop.push(stop);
  }

  #awaitSlide(): void {
    const { deckId } = this.#picture;
    const { slideReady } = this.#options;
    if (deckId === null || !slideReady) return;
    this.#missing.add(slide);
    const ready = () => {
      this.#missing.delete(slide);
      this.#look();
    };
    // A page that can't be loaded leaves its place to the words that stand for it.
    slideReady(deckId).then(ready, ready);
  }

  #look(): void {
    if (this.#over || this.#options.hold) return;
    if (this.#missing.size === 0) this.#show();
    else if (this.#hasMain) this.#rest ??= setTimeout(() => this.#show(), restWithin);
  }

  /** Whether that is there which people look at: the slide, the main picture, or any tile of a grid. */
  get #hasMain(): boolean {
    const { layout, deckId, slots } = this.#picture;
    if (deckId !== null) return !this.#missing.has(slide);
    return layout === "grid" ? this.#missing.size < slots.length : !this.#missing.has(0);
  }

  #show(): void {
    if (this.#over) return;
    this.cancel();
    this.#options.show(new Set([...this.#missing].filter((place) => place !== slide)));
  }
}
