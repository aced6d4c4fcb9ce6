import { AppError } from "@diemcau/shared/protocol/errors";
import type { Response } from "express";
import type { FileStore } from "../../../domain/ports.ts";
import { pipeToReader } from "../../routes/sendStored.ts";

/** What a reader fetches: the stored bytes, our own word for their type, and a name to keep them by. */
interface Download {
  file: string;
  type: string;
  /** Letters, digits and hyphens, with its ending. */
  name: string;
  /** A picture is shown in its page, everything else is kept as a file. */
  shown?: boolean;
}

/**
 * Streams a file that was opened to the public. It runs nothing in our origin, whatever is in it; caches ask each time, so that
 * nobody gets it from one after it was closed.
 */
export async function sendPublicFile(response: Response, files: FileStore, download: Download): Promise<void> {
  response.set({ "Cache-Control": "no-cache", ETag: `"${download.file}"` });
  if (response.req.fresh) {
    response.status(304).end();
    return;
  }
  const stored = await files.open(download.file);
  if (!stored) {
    response.removeHeader("ETag");
    throw new AppError("notFound");
  }
  response.set({
    "Content-Disposition": `${download.shown ? "inline" : "attachment"}; filename="${download.name}"`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noarchive",
    "Content-Type": download.type,
    "Content-Length": String(stored.bytes),
  });
  await pipeToReader(stored.stream, response);
}
