import { createReadStream } from "node:fs";
import { access, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { runGuarded } from "../../processes/runGuarded.ts";
import { clipFormat, opusArguments, vp8Arguments } from "./clipFormat.ts";
import { endlessReel, type Reel } from "./Reel.ts";
import { ivfFramesOf, opusPacketsOf } from "./readClip.ts";

/** Changes whenever the signal is made differently, so that older files are not used any more. */
const edition = 1;
/** Length of the picture before it begins again, in seconds: the hand goes round once, the bar passes once. */
const seconds = 4;
/** Of the tone's packets, those after the encoder has faded in: whole periods, so that it joins without a click. */
const steady = { from: 1200 / clipFormat.packetMilliseconds, count: 3000 / clipFormat.packetMilliseconds };
/** 1 kHz at -20 dB of full scale. */
const tone = { hertz: 1000, peak: 0.1 };

/** Colour bars, a bar that moves over them, a clock's hand, and a tone. */
interface Signal {
  frames: Buffer[];
  packets: Buffer[];
}

/** The server's test picture and tone, encoded at its first use and kept in a folder. */
export class TestSignal {
  readonly #folder: string;
  readonly #ffmpeg: string;
  readonly #closing = new AbortController();
  #signal: Promise<Signal> | null = null;

  constructor(folder: string, ffmpeg: string) {
    this.#folder = folder;
    this.#ffmpeg = ffmpeg;
  }

  /** The signal without end; made at its first use, which takes a second or two. */
  async reel(): Promise<Reel> {
    this.#signal ??= this.#open().catch((error: unknown) => {
      this.#signal = null;
      throw error;
    });
    return endlessReel(await this.#signal);
  }

  /** Ends an encoding that runs. */
  close(): void {
    this.#closing.abort();
  }

  async #open(): Promise<Signal> {
    const picture = path.join(this.#folder, `test-${edition}.ivf`);
    const sound = path.join(this.#folder, `test-${edition}.ogg`);
    if (!(await isThere(picture)) || !(await isThere(sound))) await this.#make(picture, sound);
    const packets = await all(opusPacketsOf(createReadStream(sound)));
    return {
      frames: await all(ivfFramesOf(createReadStream(picture))),
      packets: packets.slice(steady.from, steady.from + steady.count),
    };
  }

  async #make(picture: string, sound: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const folder = await mkdtemp(path.join(this.#folder, "test-"));
    try {
      await writeFile(path.join(folder, "hand.png"), await handPicture());
      const args = [...quiet, ...inputs, "-filter_complex", layout, "-map", "[out]", ...vp8Arguments(700), "made.ivf"];
      const limits = { milliseconds: 60_000, memory: 2 * 1024 * 1024 };
      const told = [...args, "-map", "2:a", ...opusArguments(64), "made.ogg"];
      const { well, said } = await runGuarded(
        { command: this.#ffmpeg, args: told, folder },
        limits,
        this.#closing.signal,
      );
      if (!well) throw new Error(`the test picture could not be made: ${said.trim()}`);
      await rename(path.join(folder, "made.ogg"), sound);
      await rename(path.join(folder, "made.ivf"), picture);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

const { width, height, frameRate } = clipFormat;
const handSize = 240;

const quiet = ["-nostdin", "-hide_banner", "-loglevel", "error", "-y"];
const inputs = [
  ...["-f", "lavfi", "-i", `smptehdbars=size=${width}x${height}:rate=${frameRate}:duration=${seconds}`],
  ...["-loop", "1", "-framerate", String(frameRate), "-t", String(seconds), "-i", "hand.png"],
  ...["-f", "lavfi", "-i", `aevalsrc=${tone.peak}*sin(2*PI*${tone.hertz}*t):s=48000:d=6`],
];
const layout = [
  `color=white:size=24x${height}:rate=${frameRate}:duration=${seconds}[bar]`,
  `[0:v][bar]overlay=x='mod(t/${seconds}*${width}\\,${width})':y=0:eval=frame[barred]`,
  `[1:v]format=rgba,rotate=a='2*PI*t/${seconds}':c=none:ow=${handSize}:oh=${handSize}[hand]`,
  `[barred]drawbox=x=${(width - handSize) / 2}:y=${(height - handSize) / 2}:w=${handSize}:h=${handSize}:color=black:t=fill[ground]`,
  `[ground][hand]overlay=x=${(width - handSize) / 2}:y=${(height - handSize) / 2},format=yuv420p[out]`,
].join(";");

/** A hand that points up from the middle of its square. */
function handPicture(): Promise<Buffer> {
  const middle = handSize / 2;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${handSize}" height="${handSize}">
    <rect x="${middle - 6}" y="14" width="12" height="${middle - 2}" rx="6" fill="#fff"/>
    <circle cx="${middle}" cy="${middle}" r="14" fill="#fff"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).png().toBuffer();
}

async function all(items: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const list: Buffer[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
