import { createReadStream } from "node:fs";
import { ivfFramesOf } from "./readClip.ts";

/** Frames of an IVF file; its own header can't be relied on, since it is written before the frames. */
export async function ivfFrameCount(file: string): Promise<number> {
  let count = 0;
  for await (const frame of ivfFramesOf(createReadStream(file))) if (frame.length > 0) count += 1;
  return count;
}
