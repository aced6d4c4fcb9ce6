import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { encodeClip, packetMilliseconds } from "./encodeClip.ts";
import type { SimulatedIdentity } from "./identity.ts";
import { ivfFrames } from "./ivf.ts";
import { opusPackets } from "./ogg.ts";

/** What a simulated point sends again and again. */
export interface Clip {
  frames: Buffer[];
  packets: Buffer[];
}

/** Changes whenever a room is drawn or encoded differently, so that older files are not used any more. */
const edition = 3;
/** Packets that are repeated, after those in which the encoder fades in: a whole number of seconds, so that the hum joins. */
const steady = { from: 1200 / packetMilliseconds, count: 3000 / packetMilliseconds };

/** Clips in a folder, each encoded once. */
export class ClipStore {
  readonly #folder: string;
  readonly #ffmpeg: string;
  readonly #closing = new AbortController();

  constructor(folder: string, ffmpeg: string) {
    this.#folder = folder;
    this.#ffmpeg = ffmpeg;
  }

  /** The clip of a point; made if it isn't there yet, which takes about a second. */
  async clip(identity: SimulatedIdentity & { name: string }): Promise<Clip> {
    const key = createHash("sha256")
      .update(JSON.stringify([edition, identity.name, identity.hue, identity.tone]))
      .digest("hex")
      .slice(0, 24);
    const picture = path.join(this.#folder, `${key}.ivf`);
    const sound = path.join(this.#folder, `${key}.ogg`);
    return (await load(picture, sound)) ?? (await this.#make(identity, picture, sound));
  }

  /** Ends an encoding that runs. */
  close(): void {
    this.#closing.abort();
  }

  async #make(identity: SimulatedIdentity & { name: string }, picture: string, sound: string): Promise<Clip> {
    await mkdir(this.#folder, { recursive: true });
    const aside = { picture: `${picture}.part`, sound: `${sound}.part` };
    try {
      await encodeClip(identity, aside, { ffmpeg: this.#ffmpeg, signal: this.#closing.signal });
      await rename(aside.picture, picture);
      await rename(aside.sound, sound);
    } finally {
      await Promise.all(Object.values(aside).map((file) => rm(file, { force: true })));
    }
    const clip = await load(picture, sound);
    if (!clip) throw new Error("the encoded clip is not readable");
    return clip;
  }
}

async function load(picture: string, sound: string): Promise<Clip | null> {
  const files = await Promise.all([picture, sound].map((file) => readFile(file).catch(() => null)));
  const [ivf, ogg] = files;
  if (!ivf || !ogg) return null;
  const frames = ivfFrames(ivf);
  const packets = opusPackets(ogg).slice(steady.from, steady.from + steady.count);
  return frames.length > 0 && packets.length === steady.count ? { frames, packets } : null;
}
