import type { Clip } from "@diemcau/shared/model/slides";
import type { FileStore } from "../../domain/ports.ts";
import { clipFormat } from "./clipFormat.ts";
import { ReadAhead } from "./ReadAhead.ts";
import { ivfFramesOf, opusPacketsOf } from "./readClip.ts";

/** Read ahead: two seconds. */
const framesAhead = 2 * clipFormat.frameRate;
const packetsAhead = 2000 / clipFormat.packetMilliseconds;
const frameMilliseconds = 1000 / clipFormat.frameRate;

/** A clip's picture and sound from some place on, read as they are played. */
export interface Reel {
  frames: ReadAhead<Buffer>;
  packets: ReadAhead<Buffer>;
}

/** The key frame at or after a place in a clip, in ms: only there a picture can begin. */
export function keyFrameAfter(milliseconds: number): number {
  const apart = clipFormat.keyFrameEvery * frameMilliseconds;
  return Math.ceil(milliseconds / apart) * apart;
}

/** Opens a clip at the key frame that stands at `from`, in ms. `null` where its files are gone. */
export async function openReel(
  files: FileStore,
  clip: Clip,
  from: number,
  failed: (error: unknown) => void,
): Promise<Reel | null> {
  if (clip.sound !== null && (await files.path(clip.sound)) === null) return null;
  const picture = await files.open(clip.picture);
  if (!picture) return null;
  const sound = clip.sound === null ? null : await files.open(clip.sound);
  const frames = skipping(ivfFramesOf(bytesOf(picture.stream)), from / frameMilliseconds);
  const packets = sound
    ? skipping(opusPacketsOf(bytesOf(sound.stream)), from / clipFormat.packetMilliseconds)
    : nothing();
  return {
    frames: new ReadAhead(frames, framesAhead, failed),
    packets: new ReadAhead(packets, packetsAhead, failed),
  };
}

/** Picture and sound that begin again whenever they end. */
export function endlessReel(clip: { frames: readonly Buffer[]; packets: readonly Buffer[] }): Reel {
  const failed = () => undefined;
  return {
    frames: new ReadAhead(again(clip.frames), framesAhead, failed),
    packets: new ReadAhead(again(clip.packets), packetsAhead, failed),
  };
}

async function* again(items: readonly Buffer[]): AsyncIterable<Buffer> {
  while (items.length > 0) yield* items;
}

async function* nothing(): AsyncIterable<Buffer> {}

async function* skipping(items: AsyncIterable<Buffer>, count: number): AsyncIterable<Buffer> {
  let at = 0;
  for await (const item of items) if (at++ >= count) yield item;
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) yield Buffer.from(chunk);
}
