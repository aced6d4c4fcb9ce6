import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
export const ffmpeg = process.env["FFMPEG_BIN"] ?? "ffmpeg";

/** A film as people have them: a moving test card, and a tone where it has sound. The ending of `name` tells its format. */
export async function makeFilm(
  folder: string,
  name: string,
  { seconds, hertz, size = "640x480" }: { seconds: number; hertz: number | null; size?: string },
): Promise<string> {
  const file = path.join(folder, name);
  const webm = /\.(webm|mkv)$/.test(name);
  const sound = hertz === null ? [] : ["-f", "lavfi", "-i", `sine=frequency=${hertz}:sample_rate=44100`];
  const codecs = webm
    ? ["-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libvorbis"]
    : ["-c:v", "mpeg4", "-c:a", "aac"];
  const picture = ["-f", "lavfi", "-i", `testsrc=size=${size}:rate=30`];
  await run(ffmpeg, ["-v", "error", "-y", ...picture, ...sound, "-t", String(seconds), ...codecs, "-b:v", "1M", file]);
  return file;
}
