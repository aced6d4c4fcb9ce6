import type { Clip } from "@diemcau/shared/model/slides";

/** Who waits for an import is told how far it is; `of` is 0 as long as it isn't known. */
export interface ImportWatch {
  signal: AbortSignal;
  progress(done: number, of: number): void;
}

/** Makes pictures of slides. */
export interface SlidePageMaker {
  /**
   * Draws the pages of a stored file into the file store, and answers the pages' files in order. Throws `slides.*` for what
   * can't be shown, `input.tooLarge` for what is too much.
   */
  make(file: string, watch: ImportWatch): Promise<string[]>;
}

/** What a clip is made of, in the file store. */
export type ClipFiles = Pick<Clip, "seconds" | "picture" | "sound">;

/** A video that came in. */
export interface ReceivedVideo {
  /** Encodes it, when the videos before it are done. Throws `clip.*`, or `input.tooLarge` for one that is too long. */
  encode(watch: ImportWatch): Promise<ClipFiles>;
  /** Removes what was sent; to be called whatever came of it. */
  discard(): Promise<void>;
}

/** Takes videos in and encodes them ahead. */
export interface VideoEncoder {
  /** Throws `clip.noEncoder` where videos can't be taken, `input.tooLarge` for a file of more than 500 MB. */
  receive(bytes: AsyncIterable<Uint8Array>): Promise<ReceivedVideo>;
}
