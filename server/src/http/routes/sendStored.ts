import { pipeline } from "node:stream/promises";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Response } from "express";
import type { FileStore } from "../../domain/ports.ts";

/** A stored file and how it is sent. */
export interface StoredAnswer {
  file: string;
  type: string;
  name: string;
  /** Printed by this server itself: browsers' own viewers may run in it, which a sandbox would keep out. */
  ours?: boolean;
}

/** Streams a file that somebody uploaded: its type is ours to say, and it runs nothing in our origin. */
export async function sendStored(
  response: Response,
  files: FileStore,
  { file, type, name, ours = false }: StoredAnswer,
): Promise<void> {
  response.set({
    "Content-Disposition": `inline; filename="${name}"`,
    ...(ours ? {} : { "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox" }),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
    ETag: `"${file}"`,
  });
  if (response.req.fresh) {
    response.status(304).end();
    return;
  }
  const stored = await files.open(file);
  if (!stored) throw new AppError("notFound");
  response.set({ "Content-Type": type, "Content-Length": String(stored.bytes) });
  await pipeToReader(stored.stream, response);
}

/** Streams to a reader, who may go away in the middle. */
export async function pipeToReader(stream: NodeJS.ReadableStream, response: Response): Promise<void> {
  await pipeline(stream, response).catch(ignoreGoneReader);
}

/** A reader who goes away in the middle is no error of ours. */
function ignoreGoneReader(error: unknown): void {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ERR_STREAM_PREMATURE_CLOSE" && code !== "ECONNRESET" && code !== "EPIPE") throw error;
}
