import path from "node:path";
import { AppError } from "@diemcau/shared/protocol/errors";
import { runGuarded } from "../../processes/runGuarded.ts";
import { clipFormat, opusArguments, videoLimits, vp8Arguments } from "./clipFormat.ts";
import { readArguments, type Video } from "./probeVideo.ts";

/** An encoded clip as files. */
export interface EncodedVideo {
  picture: string;
  sound: string | null;
}

/** The whole picture on a black ground, whatever its shape; at the clip's frame rate from the very beginning. */
const { width, height, frameRate } = clipFormat;
const fitted = [
  `scale=${width}:${height}:force_original_aspect_ratio=decrease`,
  `pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2`,
  "setsar=1",
  `fps=${frameRate}:start_time=0`,
  "format=yuv420p",
].join(",");

/**
 * Encodes a video into an IVF of VP8 and an Ogg of Opus in `folder`, with the sound beginning with the picture. `progress` gets the seconds that
 * are done. Throws `clip.unreadable` for what can't be decoded.
 */
export async function encodeVideo(
  video: Video,
  { ffmpeg, folder }: { ffmpeg: string; folder: string },
  { signal, progress }: { signal: AbortSignal; progress(seconds: number): void },
): Promise<EncodedVideo> {
  const picture = path.join(folder, "picture.ivf");
  const sound = video.sound ? path.join(folder, "sound.ogg") : null;
  // A little more than is allowed, so that a film which says nothing of its length is found out.
  const most = ["-t", String(videoLimits.seconds + 1)];
  const args = [
    ...["-nostdin", "-hide_banner", "-loglevel", "error", "-progress", "pipe:1", "-y"],
    ...readArguments(video),
    ...["-map", "0:v:0", ...most, "-vf", fitted, ...vp8Arguments(1800), "-f", "ivf", picture],
    ...(sound === null
      ? []
      : ["-map", "0:a:0", ...most, "-af", "aresample=async=1:first_pts=0", ...opusArguments(96), "-f", "ogg", sound]),
  ];
  const onOutput = (text: string) => {
    const done = /out_time_ms=(\d+)(?![\s\S]*out_time_ms=\d)/.exec(text);
    if (done) progress(Number(done[1]) / 1e6);
  };
  const { well } = await runGuarded({ command: ffmpeg, args, folder, onOutput }, videoLimits, signal);
  if (!well) throw new AppError(signal.aborted ? "clip.stopped" : "clip.unreadable");
  return { picture, sound };
}
