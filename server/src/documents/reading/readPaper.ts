import { maxPaperFile } from "@diemcau/shared/model/paper";
import { AppError } from "@diemcau/shared/protocol/errors";
import { Turnstile } from "../../domain/meeting/Turnstile.ts";
import { inThread } from "../inThread.ts";
import { paperLimits } from "./paperLimits.ts";
import { type PaperContent, PaperMessage } from "./paperMessage.ts";
import { requirePaper } from "./recognizePaper.ts";

/**
 * What was read out of a handed-in paper. `pages` is `null` where the format has none; `text` where nothing can be read, as in a scan;
 * `warnings` are the general rules of the official form that a DOCX or PDF doesn't keep.
 */
export type PaperReading = PaperContent;

/** One paper at a time: its memory is what one upload may take, not all of them together. */
const turnstile = new Turnstile();

/**
 * Reads a handed-in paper, in a thread of its own, which a hostile file can neither block nor fill. What it is is told by its content,
 * whatever it is called. Throws `paper.format`, `.oldFormat`, `.locked`, `.macros`, `.external`, `.embedded`, `.strangeXml`, `.overpacked`,
 * `.unreadable`, or `input.tooLarge`.
 */
export function readPaper(bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<PaperReading> {
  return turnstile.pass("paper", async () => {
    const data = await collect(bytes);
    await requirePaper(data);
    const script = new URL("./paperThread.ts", import.meta.url);
    const message = await inThread({ script, data, limits: paperLimits.thread, ...(signal && { signal }) }, (posted) =>
      PaperMessage.parse(posted),
    );
    if (!message) throw new AppError("paper.unreadable");
    if (message.kind === "refused") throw new AppError(message.code, message.facts);
    const { kind: _, ...reading } = message;
    return reading;
  });
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.byteLength;
    if (length > maxPaperFile) throw new AppError("input.tooLarge", { limit: `${maxPaperFile / 1024 / 1024} MB` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
