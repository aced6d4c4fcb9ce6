import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const ffmpeg = process.env["FFMPEG_BIN"] ?? "ffmpeg";

/** Samples of a sound file, mono at 48 kHz, between -1 and 1. */
export async function samplesOf(file: string): Promise<Float32Array> {
  const bytes = await decode(["-i", file, "-ac", "1", "-ar", "48000", "-f", "f32le", "-"]);
  return new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 4));
}

/** Pixels of one frame of a picture file, as RGB bytes. */
export function pixelsOf(file: string, frame: number): Promise<Buffer> {
  const select = `select=eq(n\\,${frame})`;
  return decode(["-i", file, "-vf", select, "-vframes", "1", "-pix_fmt", "rgb24", "-f", "rawvideo", "-"]);
}

/** How strong one frequency is in samples of 48 kHz (Goertzel). */
export function strengthAt(samples: Float32Array, hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / 48_000);
  let before = 0;
  let last = 0;
  for (const sample of samples) [before, last] = [last, sample + turn * last - before];
  return Math.sqrt(last * last + before * before - turn * last * before) / samples.length;
}

async function decode(args: string[]): Promise<Buffer> {
  const { stdout } = await run(ffmpeg, ["-v", "error", ...args], { encoding: "buffer", maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
