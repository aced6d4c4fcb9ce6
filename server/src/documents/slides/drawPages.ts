import { AppError } from "@diemcau/shared/protocol/errors";
import { inThread } from "../inThread.ts";
import { deckLimits } from "./deckLimits.ts";
import { PagesMessage } from "./pagesMessage.ts";

/** Who takes the pages as they are drawn: `page` counts from 1. */
export type TakePage = (picture: Uint8Array, page: number, count: number) => Promise<void>;

const limits = { milliseconds: deckLimits.milliseconds, silence: deckLimits.pageMilliseconds, memory: 512 };
/** Of everything a broken file may do, what people can do about it. */
const failures = { password: "slides.locked", broken: "slides.unreadable" } as const;

/**
 * Draws a PDF page by page into WebP pictures of 1920 pixels on the longer side, by PDFium in a thread that is gone at the
 * end. Throws `slides.locked`, `slides.unreadable`, or `input.tooLarge` for more than 300 pages; `slides.stopped` when told to stop.
 */
export async function drawPages(bytes: Uint8Array, take: TakePage, signal: AbortSignal): Promise<void> {
  const script = new URL("./pagesThread.ts", import.meta.url);
  let count = 0;
  let drawn = 0;
  const outcome = await inThread({ script, data: bytes, limits, signal }, async (posted) => {
    const message = PagesMessage.parse(posted);
    switch (message.kind) {
      case "opened":
        count = message.count;
        if (count > deckLimits.pages) throw new AppError("input.tooLarge", { limit: `${deckLimits.pages} trang` });
        return undefined;
      case "page":
        drawn += 1;
        await take(message.picture, drawn, count);
        return undefined;
      case "failed":
        throw new AppError(failures[message.cause]);
      case "done":
        return "done" as const;
    }
  });
  if (outcome === "done" && drawn > 0) return;
  throw new AppError(signal.aborted ? "slides.stopped" : "slides.unreadable");
}
