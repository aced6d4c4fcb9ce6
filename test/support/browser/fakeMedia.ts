import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { y4m } from "./y4m.ts";

/** A picture and tone that tell a room from every other. */
export interface RoomMedia {
  /** Hue of the whole picture, degrees. */
  hue: number;
  /** Frequency of the room's tone in Hz. */
  tone: number;
  /** Files for Chromium's fake camera and microphone. */
  video: string;
  audio: string;
}

/** How much camera a room has: what it costs grows with both. */
export interface CameraSize {
  width: number;
  height: number;
  framesPerSecond: number;
}

/** A camera whose stills are to be 1280 pixels wide. */
export const fullCamera: CameraSize = { width: 1280, height: 720, framesPerSecond: 10 };
/** Enough to be told by its hue, at a fifth of the work. */
export const smallCamera: CameraSize = { width: 640, height: 360, framesPerSecond: 10 };

const frames = 20;
const sampleRate = 48_000;

/**
 * Makes a fake camera (Y4M, `label` and a bar that moves) and microphone (WAV, a beeping tone) in `folder`. A steady tone
 * under the beeps stands for what a loudspeaker plays: noise suppression removes it.
 */
export async function makeRoomMedia(
  folder: string,
  name: string,
  hue: number,
  tone: number,
  label: string = name,
  camera: CameraSize = fullCamera,
  steadyTone?: number,
): Promise<RoomMedia> {
  await mkdir(folder, { recursive: true });
  const video = join(folder, `${name}.y4m`);
  const audio = join(folder, `${name}.wav`);
  const pictures = Array.from({ length: frames }, (_, index) =>
    sharp(Buffer.from(frame(label, hue, index)))
      .resize(camera.width, camera.height)
      .removeAlpha()
      .raw()
      .toBuffer(),
  );
  await writeFile(video, y4m(await Promise.all(pictures), camera));
  await writeFile(audio, wav(tone, steadyTone));
  return { hue, tone, video, audio };
}

function frame(label: string, hue: number, index: number): string {
  const x = (index / frames) * 1280;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">
    <rect width="100%" height="100%" fill="hsl(${hue} 70% 45%)"/>
    <rect x="${x}" y="500" width="60" height="140" fill="hsl(${hue} 60% 75%)"/>
    <text x="60" y="160" font-family="sans-serif" font-size="90" fill="hsl(${hue} 40% 88%)">${label}</text>
  </svg>`;
}

/**
 * Ten seconds of a tone that beeps four times a second: a steady tone would be taken for noise by the browser's noise
 * suppression and removed.
 */
function wav(tone: number, steadyTone?: number): Buffer {
  const samples = new Int16Array(sampleRate * 10);
  for (let index = 0; index < samples.length; index++) {
    const seconds = index / sampleRate;
    const phase = (seconds * 4) % 1;
    const envelope = phase < 0.6 ? Math.sin((phase / 0.6) * Math.PI) : 0;
    const steady = steadyTone === undefined ? 0 : Math.sin(seconds * steadyTone * 2 * Math.PI) * 600;
    samples[index] = Math.round(Math.sin(seconds * tone * 2 * Math.PI) * envelope * 12_000 + steady);
  }
  const data = Buffer.from(samples.buffer);
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
