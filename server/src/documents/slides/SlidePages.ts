import { AppError } from "@diemcau/shared/protocol/errors";
import { Turnstile } from "../../domain/meeting/Turnstile.ts";
import type { FileStore } from "../../domain/ports.ts";
import type { ImportWatch, SlidePageMaker } from "../../domain/showing/ports.ts";
import { convertOffice, type Office } from "./convertOffice.ts";
import { deckLimits } from "./deckLimits.ts";
import { drawPages } from "./drawPages.ts";
import { recognizeSlides } from "./recognize.ts";

/** Most that one page's picture takes, in bytes; WebP of noise at this size stays below. */
const pageBytes = 16 * 1024 * 1024;

/** Pages of handed-in slides as pictures in the file store. One document at a time: its memory is what one may take. */
export class SlidePages implements SlidePageMaker {
  readonly #files: FileStore;
  readonly #office: Office | null;
  readonly #turnstile = new Turnstile();

  /** Without LibreOffice, office files are refused. */
  constructor(files: FileStore, office: Office | null) {
    this.#files = files;
    this.#office = office;
  }

  /** Draws the pages of a stored file; answers the pages' files in order. Throws as {@link drawPages} and {@link recognizeSlides} do. */
  make(file: string, watch: ImportWatch): Promise<string[]> {
    return this.#turnstile.pass("pages", () => this.#make(file, watch));
  }

  async #make(file: string, { signal, progress }: ImportWatch): Promise<string[]> {
    if (signal.aborted) throw new AppError("slides.stopped");
    const bytes = await this.#read(file);
    const kind = await recognizeSlides(bytes);
    const pdf = kind === "pdf" ? bytes : await convertOffice(this.#requireOffice(), { bytes, kind }, signal);
    const pages: string[] = [];
    const take = async (picture: Uint8Array, page: number, count: number) => {
      const stored = await this.#files.put(once(picture), pageBytes);
      pages.push(stored.file);
      progress(page, count);
    };
    await drawPages(pdf, take, signal);
    return pages;
  }

  #requireOffice(): Office {
    if (this.#office === null) throw new AppError("slides.pdfNeeded");
    return this.#office;
  }

  async #read(file: string): Promise<Uint8Array> {
    const stored = await this.#files.open(file);
    if (!stored || stored.bytes > deckLimits.bytes) throw new AppError("slides.unreadable");
    const chunks: Buffer[] = [];
    for await (const chunk of stored.stream) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
