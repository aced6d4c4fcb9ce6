import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runFfmpeg } from "./ffmpeg.ts";
import type { SimulatedIdentity } from "./identity.ts";
import { drawRoom } from "./roomPicture.ts";

/** Frames a second; a key frame every half second, since nobody can ask a simulated camera for one. */
export const frameRate = 12;
export const keyFrameEvery = 6;
/** Length of the picture before it begins again, in seconds. */
const pictureSeconds = 4;
/** Length of one Opus packet, in ms. Longer ones would be fewer, but the router's meter wants ten packets a reading. */
export const packetMilliseconds = 20;
/** More than the hum that is kept: an encoder's first packets fade in. */
const humSeconds = 6;

/** The speaker sways a little, and the clock's hand goes round once in every repetition. */
const turn = `2*PI*t/${pictureSeconds}`;
const layout = [
  "[0:v]format=rgb24[room]",
  `[room][1:v]overlay=x='128+14*sin(${turn})':y='60+2*cos(2*${turn})':eval=frame[speaking]`,
  `[speaking][2:v]overlay=x='283+9*sin(${turn})':y='71-9*cos(${turn})':eval=frame[clock]`,
  "[clock][3:v]overlay=0:0,format=yuv420p",
].join(";");

/** Encodes a simulated point's picture to an IVF file and its hum to an Ogg file. */
export async function encodeClip(
  { name, hue, tone }: SimulatedIdentity & { name: string },
  files: { picture: string; sound: string },
  { ffmpeg, signal }: { ffmpeg: string; signal: AbortSignal },
): Promise<void> {
  const folder = await mkdtemp(path.join(path.dirname(files.picture), "layers-"));
  try {
    const room = await drawRoom(name, hue);
    const inputs: string[] = [];
    for (const [layer, png] of Object.entries(room)) {
      const file = path.join(folder, `${layer}.png`);
      await writeFile(file, png);
      inputs.push("-loop", "1", "-framerate", String(frameRate), "-t", String(pictureSeconds), "-i", file);
    }
    await runFfmpeg(ffmpeg, [...inputs, "-filter_complex", layout, ...vp8, "-f", "ivf", files.picture], signal);
    const hum = ["-f", "lavfi", "-i", `sine=frequency=${tone}:sample_rate=48000:duration=${humSeconds}`];
    await runFfmpeg(ffmpeg, [...hum, ...opus, "-f", "ogg", files.sound], signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const vp8 = ["-c:v", "libvpx", "-b:v", "160k", "-crf", "12", "-qmin", "6", "-qmax", "44", "-auto-alt-ref", "0"].concat([
  "-deadline",
  "good",
  "-cpu-used",
  "4",
  "-g",
  String(keyFrameEvery),
  "-keyint_min",
  String(keyFrameEvery),
  "-threads",
  "1",
]);

const opus = ["-af", "volume=0.5", "-c:a", "libopus", "-b:a", "24k", "-vbr", "off", "-application", "audio"].concat([
  "-frame_duration",
  String(packetMilliseconds),
]);
