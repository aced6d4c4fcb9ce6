import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type ClipFiles, encodeClip, type Grade, grades, packetMilliseconds } from "./encodeClip.ts";
import type { SimulatedIdentity } from "./identity.ts";
import { ivfFrames } from "./ivf.ts";
import { opusPackets } from "./ogg.ts";

/** What a simulated point sends again and again. */
export interface Clip {
  frames: Buffer[];
  /** Frames a second. */
  frameRate: number;
  /** Opus packets of the room's hum, and of whoever speaks there. */
  hum: Buffer[];
  voice: Buffer[];
}

/** Whose clip it is. */
export type ClipOwner = SimulatedIdentity & { name: string };

/** Changes whenever a room is drawn or encoded differently, so that older files are not used any more. */
const edition = 5;
/** Packets that are repeated, after those in which the encoder fades in: a whole number of seconds, so that it joins. */
const steady = { from: 1200 / packetMilliseconds, count: 3000 / packetMilliseconds };

/** Clips in a folder, each encoded once. */
export class ClipStore {
  readonly #folder: string;
  readonly #ffmpeg: string;
  readonly #closing = new AbortController();
  /** Asked for twice at once, a clip is made once. */
  readonly #making = new Map<string, Promise<Clip>>();

  constructor(folder: string, ffmpeg: string) {
    this.#folder = folder;
    this.#ffmpeg = ffmpeg;
  }

  /** The clip of a point; made if it isn't there yet, which takes a part of a second. */
  async clip(owner: ClipOwner, grade: Grade = "full"): Promise<Clip> {
    const key = createHash("sha256")
      .update(JSON.stringify([edition, owner.name, owner.hue, owner.tone, grade]))
      .digest("hex")
      .slice(0, 24);
    const begun = this.#making.get(key);
    if (begun) return begun;
    const clip = this.#loadOrMake(owner, grade, key).finally(() => this.#making.delete(key));
    this.#making.set(key, clip);
    return clip;
  }

  /** Ends an encoding that runs. */
  close(): void {
    this.#closing.abort();
  }

  async #loadOrMake(owner: ClipOwner, grade: Grade, key: string): Promise<Clip> {
    const place = (ending: string) => path.join(this.#folder, `${key}${ending}`);
    const files = { picture: place(".ivf"), hum: place(".ogg"), voice: place(".voice.ogg") };
    return (await load(files, grade)) ?? (await this.#make(owner, grade, files));
  }

  async #make(owner: ClipOwner, grade: Grade, files: ClipFiles): Promise<Clip> {
    await mkdir(this.#folder, { recursive: true });
    const aside = { picture: `${files.picture}.part`, hum: `${files.hum}.part`, voice: `${files.voice}.part` };
    try {
      await encodeClip(owner, grade, aside, { ffmpeg: this.#ffmpeg, signal: this.#closing.signal });
      await rename(aside.picture, files.picture);
      await rename(aside.hum, files.hum);
      await rename(aside.voice, files.voice);
    } finally {
      await Promise.all(Object.values(aside).map((file) => rm(file, { force: true })));
    }
    const clip = await load(files, grade);
    if (!clip) throw new Error("the encoded clip is not readable");
    return clip;
  }
}

async function load({ picture, hum, voice }: ClipFiles, grade: Grade): Promise<Clip | null> {
  const files = await Promise.all([picture, hum, voice].map((file) => readFile(file).catch(() => null)));
  const [ivf, ...sounds] = files;
  if (!ivf) return null;
  const frames = ivfFrames(ivf);
  const [humming = [], speaking = []] = sounds.map((ogg) =>
    ogg ? opusPackets(ogg).slice(steady.from, steady.from + steady.count) : [],
  );
  const whole = frames.length > 0 && humming.length === steady.count && speaking.length === steady.count;
  return whole ? { frames, frameRate: grades[grade].frameRate, hum: humming, voice: speaking } : null;
}
