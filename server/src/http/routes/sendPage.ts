import { AppError } from "@diemcau/shared/protocol/errors";
import type { Response } from "express";
import type { FileStore } from "../../domain/ports.ts";
import { pipeToReader } from "./sendStored.ts";

/** Streams a page's picture. It never changes, so a screen that loaded it ahead asks no more when it is turned to. */
export async function sendPage(response: Response, files: FileStore, file: string): Promise<void> {
  response.set({
    "Cache-Control": "private, max-age=31536000, immutable",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    ETag: `"${file}"`,
  });
  if (response.req.fresh) {
    response.status(304).end();
    return;
  }
  const stored = await files.open(file);
  if (!stored) throw new AppError("notFound");
  response.set({ "Content-Type": "image/webp", "Content-Length": String(stored.bytes) });
  await pipeToReader(stored.stream, response);
}
