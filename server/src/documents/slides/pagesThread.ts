import { parentPort, workerData } from "node:worker_threads";
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";
import sharp from "sharp";
import { deckLimits } from "./deckLimits.ts";
import type { PagesMessage } from "./pagesMessage.ts";

/** A page that comes out smaller than this is text and lines, which are kept to the pixel; in bytes. */
const plainBytes = 70_000;
/** As long as that takes no more than this. */
const exactBytes = 200_000;
const bytesPerMemoryPage = 65_536;
/** What PDFium's messages say of a document that asks for a password. */
const passwordMessage = /password/i;

/** The part of WebAssembly's memory that is used here; its types come with the browser's alone. */
interface LinearMemory {
  readonly buffer: ArrayBuffer;
  grow(by: number): number;
}
declare const WebAssembly: { Memory: { prototype: LinearMemory } };

/** Runs in a thread of its own: draws the document that came as `workerData` page by page. */
async function drawAll(bytes: Uint8Array): Promise<void> {
  limitMemory();
  const library = await PDFiumLibrary.init();
  let document: PDFiumDocument;
  try {
    document = await library.loadDocument(bytes);
  } catch (error) {
    post({ kind: "failed", cause: passwordMessage.test(String(error)) ? "password" : "broken" });
    return;
  }
  const count = document.getPageCount();
  post({ kind: "opened", count });
  if (count > deckLimits.pages) return;
  for (const page of document.pages()) {
    const picture = await draw(page);
    if (!picture) {
      post({ kind: "failed", cause: "broken" });
      return;
    }
    post({ kind: "page", picture });
  }
  post({ kind: "done" });
}

/** PDFium's memory lies outside of the thread's heap and would grow to 2 GiB. */
function limitMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow;
  const most = (deckLimits.drawingMemory * 1024 * 1024) / bytesPerMemoryPage;
  WebAssembly.Memory.prototype.grow = function growWithin(this: LinearMemory, by: number): number {
    if (this.buffer.byteLength / bytesPerMemoryPage + by > most) throw new RangeError("out of memory");
    return grow.call(this, by);
  };
}

async function draw(page: PDFiumPage): Promise<Uint8Array | null> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const longest = Math.max(originalWidth, originalHeight);
  if (!(longest > 0)) return null;
  const pixels = (points: number) => Math.max(1, Math.round((points / longest) * deckLimits.longSide));
  try {
    const drawn = await page.render({ width: pixels(originalWidth), height: pixels(originalHeight), render: "bitmap" });
    return await encode(drawn);
  } catch {
    return null;
  }
}

async function encode({ data, width, height }: { data: Uint8Array; width: number; height: number }) {
  const drawn = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  const usual = await drawn.clone().webp({ quality: 86, effort: 2 }).toBuffer();
  if (usual.byteLength > plainBytes) return usual;
  const exact = await drawn.webp({ lossless: true, effort: 1 }).toBuffer();
  return exact.byteLength <= exactBytes ? exact : usual;
}

function post(message: PagesMessage): void {
  parentPort?.postMessage(message);
}

await drawAll(workerData);
