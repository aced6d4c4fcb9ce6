import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, open, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@diemcau/shared/protocol/errors";
import { Turnstile } from "../../domain/meeting/Turnstile.ts";
import type { FileStore } from "../../domain/ports.ts";
import type { ClipFiles, ImportWatch, ReceivedVideo, VideoEncoder } from "../../domain/showing/ports.ts";
import { clipFormat, videoLimits } from "./clipFormat.ts";
import { encodeVideo } from "./encodeVideo.ts";
import { ivfFrameCount } from "./ivfFrameCount.ts";
import { probeVideo } from "./probeVideo.ts";

/** Takes videos in and encodes them ahead, one at a time; what was sent is gone afterwards, the clip is kept. */
export class ClipMaker implements VideoEncoder {
  readonly #files: FileStore;
  readonly #ffmpeg: string | null;
  readonly #folder: string;
  readonly #turnstile = new Turnstile();

  /** `folder` is for videos on their way. */
  constructor({ files, ffmpeg, folder }: { files: FileStore; ffmpeg: string | null; folder: string }) {
    this.#files = files;
    this.#ffmpeg = ffmpeg;
    this.#folder = folder;
  }

  async receive(bytes: AsyncIterable<Uint8Array>): Promise<ReceivedVideo> {
    const ffmpeg = this.#ffmpeg;
    if (ffmpeg === null) throw new AppError("clip.noEncoder");
    await mkdir(this.#folder, { recursive: true });
    const folder = await mkdtemp(path.join(this.#folder, "clip-"));
    const discard = () => rm(folder, { recursive: true, force: true });
    const file = path.join(folder, "video");
    try {
      await write(file, bytes);
    } catch (error) {
      await discard();
      throw error;
    }
    return {
      discard,
      encode: (watch) => this.#turnstile.pass("clip", () => this.#encode({ ffmpeg, file, folder }, watch)),
    };
  }

  async #encode(
    { ffmpeg, file, folder }: { ffmpeg: string; file: string; folder: string },
    { signal, progress }: ImportWatch,
  ): Promise<ClipFiles> {
    if (signal.aborted) throw new AppError("clip.stopped");
    const video = await probeVideo({ ffmpeg, file, folder }, signal);
    const of = Math.round(video.seconds ?? 0);
    const told = (seconds: number) => progress(of === 0 ? 0 : Math.min(of, Math.floor(seconds)), of);
    const encoded = await encodeVideo(video, { ffmpeg, folder }, { signal, progress: told });
    const seconds = (await ivfFrameCount(encoded.picture)) / clipFormat.frameRate;
    if (seconds > videoLimits.seconds) throw new AppError("input.tooLarge", { limit: "30 phút" });
    if (seconds === 0) throw new AppError("clip.unreadable");
    const keep = async (place: string) =>
      (await this.#files.put(createReadStream(place), Number.MAX_SAFE_INTEGER)).file;
    return {
      seconds,
      picture: await keep(encoded.picture),
      sound: encoded.sound === null ? null : await keep(encoded.sound),
    };
  }
}

/** Writes what comes in to a file, as far as a video may be long. */
async function write(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    let length = 0;
    for await (const chunk of bytes) {
      length += chunk.byteLength;
      if (length > videoLimits.bytes) throw new AppError("input.tooLarge", { limit: "500 MB" });
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
}
