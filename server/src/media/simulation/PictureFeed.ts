import type { Clip } from "./Clip.ts";
import { isKeyFrame } from "./ivf.ts";

/** A frame to send, and its number in the stream: the same number again is the same picture again. */
export interface FedFrame {
  frame: Buffer;
  number: number;
}

/**
 * Frames of a clip in their order, over and over. Standing still, it gives one key frame again and again under its own
 * number, as a camera that hangs: packets go on, whoever begins to watch gets the picture, and nobody gets a newer one.
 */
export class PictureFeed {
  readonly #frames: readonly Buffer[];
  #count = 0;
  #still: FedFrame | null = null;
  frozen = false;

  constructor({ frames }: Pick<Clip, "frames">) {
    this.#frames = frames;
  }

  /** The frame of the next moment; `null` where nothing new is due. */
  next(): FedFrame | null {
    const number = this.#count++;
    const frame = this.#frames[number % this.#frames.length];
    if (!frame) return null;
    if (!isKeyFrame(frame)) return this.#still ? null : { frame, number };
    // It stands still, and goes on, at a key frame alone: between two, frames build on those before.
    if (this.frozen) this.#still ??= { frame, number };
    else this.#still = null;
    return this.#still ?? { frame, number };
  }
}
