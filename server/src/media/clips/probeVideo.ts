import { open } from "node:fs/promises";
import { AppError } from "@diemcau/shared/protocol/errors";
import { fileTypeFromBuffer } from "file-type";
import { runGuarded } from "../../processes/runGuarded.ts";
import { videoLimits } from "./clipFormat.ts";

/** A video file as its reader sees it. */
export interface Video {
  file: string;
  /** Name of ffmpeg's reader: naming it keeps a file from being read as a playlist of others. */
  reader: "mov" | "matroska";
  sound: boolean;
  /** As the file says; `null` where it doesn't. */
  seconds: number | null;
}

const readers: Record<string, Video["reader"]> = {
  "video/mp4": "mov",
  "video/x-m4v": "mov",
  "video/quicktime": "mov",
  "video/webm": "matroska",
  "video/matroska": "matroska",
  "video/x-matroska": "matroska",
};
/** Bytes that tell what a file is. */
const sniffed = 4100;

/** Arguments that read a video, and nothing besides that file. */
export function readArguments({ reader, file }: Pick<Video, "reader" | "file">): string[] {
  return ["-protocol_whitelist", "file", "-max_alloc", String(512 * 1024 * 1024), "-f", reader, "-i", file];
}

/**
 * What a file holds, by its content. Throws `clip.unreadable` for anything but a film in MP4, WebM, MOV or MKV, and `input.tooLarge`
 * for one of more than half an hour.
 */
export async function probeVideo(
  { ffmpeg, file, folder }: { ffmpeg: string; file: string; folder: string },
  signal: AbortSignal,
): Promise<Video> {
  const reader = readers[(await fileTypeFromBuffer(await beginning(file)))?.mime ?? ""];
  if (!reader) throw new AppError("clip.unreadable");
  const args = ["-hide_banner", ...readArguments({ reader, file })];
  const limits = { milliseconds: 60_000, memory: videoLimits.memory };
  // Without anything to write it only tells what it reads, and ends as if it had failed.
  const { said } = await runGuarded({ command: ffmpeg, args, folder }, limits, signal);
  if (!/Stream #.*Video:/.test(said)) throw new AppError("clip.unreadable");
  const seconds = secondsOf(said);
  if (seconds !== null && seconds > videoLimits.seconds) throw new AppError("input.tooLarge", { limit: "30 phút" });
  return { file, reader, sound: /Stream #.*Audio:/.test(said), seconds };
}

function secondsOf(said: string): number | null {
  const found = /Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)/.exec(said);
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]) : null;
}

async function beginning(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(sniffed) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
