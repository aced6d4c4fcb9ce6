import { AppError } from "@diemcau/shared/protocol/errors";
import { fileTypeFromBuffer } from "file-type";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import { inThread } from "./inThread.ts";

/** Bytes that tell what a file is. */
const sniffed = 4100;
/** What a document may take to open; a hostile one is ended with its thread. */
const limits = { milliseconds: 30_000, memory: 512 };

/** One document at a time: its memory is what one upload may take, not all of them together. */
const turnstile = new Turnstile();

/** Looks into a PDF that was handed in; throws `paper.notPdf` for anything else, one with a password, or one that can't be read. */
export interface PdfInspection {
  /** Passes the bytes on once their beginning is that of a PDF. */
  recognize(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Really opens the document. */
  open(bytes: AsyncIterable<Uint8Array>): Promise<{ pages: number }>;
}

/** Looks into PDFs with pdf.js, in a thread of its own, so that a hostile file can neither block nor fill the server. */
export const pdfInspection: PdfInspection = { recognize, open };

async function* recognize(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const head: Uint8Array[] = [];
  let length = 0;
  let known = false;
  for await (const chunk of bytes) {
    if (known) {
      yield chunk;
      continue;
    }
    head.push(chunk);
    length += chunk.byteLength;
    if (length < sniffed) continue;
    yield await requirePdf(head);
    known = true;
  }
  if (!known) yield await requirePdf(head);
}

async function requirePdf(head: Uint8Array[]): Promise<Uint8Array> {
  const start = Buffer.concat(head);
  const type = await fileTypeFromBuffer(start);
  if (type?.mime !== "application/pdf") throw new AppError("paper.notPdf");
  return start;
}

function open(bytes: AsyncIterable<Uint8Array>): Promise<{ pages: number }> {
  return turnstile.pass("pdf", async () => {
    const collected: Uint8Array[] = [];
    for await (const chunk of bytes) collected.push(chunk);
    const pages = await countPages(Buffer.concat(collected));
    if (pages === null || pages < 1) throw new AppError("paper.notPdf");
    return { pages };
  });
}

/** Pages of a document, or `null` for one that can't be opened in the time and memory it may take. */
function countPages(bytes: Uint8Array): Promise<number | null> {
  const script = new URL("./pdfThread.ts", import.meta.url);
  return inThread({ script, data: bytes, limits }, (pages) => (typeof pages === "number" ? pages : null));
}
