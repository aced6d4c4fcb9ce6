import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runFfmpeg } from "./ffmpeg.ts";
import type { SimulatedIdentity } from "./identity.ts";
import { drawRoom } from "./roomPicture.ts";

/** Rate and length of a simulated picture. A key frame comes every half second, since nobody asks a simulated camera for one. */
export interface PictureGrade {
  /** Frames a second; even. */
  frameRate: number;
  /** Length of the picture before it begins again. */
  seconds: number;
  /** Of the encoder, in kbit/s. */
  rate: number;
}

/** What a point sends where there are few, and from {@link manyPoints} on. */
export const grades = {
  full: { frameRate: 12, seconds: 4, rate: 160 },
  light: { frameRate: 6, seconds: 4, rate: 80 },
} as const satisfies Record<string, PictureGrade>;
export type Grade = keyof typeof grades;

/** Conferences of as many points send the light picture, so that two cores carry them all. */
export const manyPoints = 16;

/** Length of one Opus packet, in ms. Longer ones would be fewer, but the router's meter wants ten packets a reading. */
export const packetMilliseconds = 20;
/** More than what is kept: an encoder's first packets fade in. */
const soundSeconds = 4.5;
/** Syllables a second of whoever speaks at a simulated point; whole, so that whole seconds of it join. */
const syllables = 4;

/** The speaker sways a little, and the clock's hand goes round once in every repetition. */
function layout(seconds: number): string {
  const turn = `2*PI*t/${seconds}`;
  return [
    "[0:v]format=rgb24[room]",
    `[room][1:v]overlay=x='128+14*sin(${turn})':y='60+2*cos(2*${turn})':eval=frame[speaking]`,
    `[speaking][2:v]overlay=x='283+9*sin(${turn})':y='71-9*cos(${turn})':eval=frame[clock]`,
    "[clock][3:v]overlay=0:0,format=yuv420p[picture]",
  ].join(";");
}

/** Files of one simulated point: its picture (IVF), the hum of its room and the voice of who speaks there (Ogg). */
export interface ClipFiles {
  picture: string;
  hum: string;
  voice: string;
}

/** Encodes a simulated point's picture and sounds, in one run. */
export async function encodeClip(
  { name, hue, tone }: SimulatedIdentity & { name: string },
  grade: Grade,
  files: ClipFiles,
  { ffmpeg, signal }: { ffmpeg: string; signal: AbortSignal },
): Promise<void> {
  const { frameRate, seconds, rate } = grades[grade];
  const folder = await mkdtemp(path.join(path.dirname(files.picture), "layers-"));
  try {
    const room = await drawRoom(name, hue);
    const inputs: string[] = [];
    for (const [layer, png] of Object.entries(room)) {
      const file = path.join(folder, `${layer}.png`);
      await writeFile(file, png);
      inputs.push("-loop", "1", "-framerate", String(frameRate), "-t", String(seconds), "-i", file);
    }
    const tones = `sine=frequency=${tone}:sample_rate=48000:duration=${soundSeconds}`;
    const picture = ["-map", "[picture]", ...vp8(rate, frameRate / 2), "-f", "ivf", files.picture];
    const hum = ["-map", "4:a", "-af", "volume=0.5", ...opus, "-f", "ogg", files.hum];
    const speech = `volume=4,tremolo=f=${syllables}:d=0.9`;
    const voice = ["-map", "4:a", "-af", speech, ...opus, "-f", "ogg", files.voice];
    const sounds = ["-f", "lavfi", "-i", tones];
    const filter = ["-filter_complex", layout(seconds)];
    await runFfmpeg(ffmpeg, [...inputs, ...sounds, ...filter, ...picture, ...hum, ...voice], signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function vp8(rate: number, keyFrameEvery: number): string[] {
  const quality = ["-b:v", `${rate}k`, "-crf", "12", "-qmin", "6", "-qmax", "44", "-auto-alt-ref", "0"];
  const speed = ["-deadline", "good", "-cpu-used", "4", "-threads", "1"];
  return ["-c:v", "libvpx", ...quality, ...speed, "-g", String(keyFrameEvery), "-keyint_min", String(keyFrameEvery)];
}

/** A tone sounds the same with little effort, which halves the time of a whole clip. */
const opus = [
  "-c:a",
  "libopus",
  "-compression_level",
  "2",
  "-b:a",
  "24k",
  "-vbr",
  "off",
  "-application",
  "audio",
].concat(["-frame_duration", String(packetMilliseconds)]);
