import { readFile } from "node:fs/promises";
import { maxEvidenceFile } from "@diemcau/shared/model/assignment";
import { AppError } from "@diemcau/shared/protocol/errors";
import sharp from "sharp";
import type { EvidenceKeeper, KeptFile } from "../../domain/followUp/ports.ts";
import { Turnstile } from "../../domain/meeting/Turnstile.ts";
import type { FileStore } from "../../domain/ports.ts";
import type { PdfInspection } from "../inspectPdf.ts";
import { formOf, officeType } from "./recognizeEvidence.ts";

/** Bytes by which a file is told. */
const headLength = 8;
const maxPixels = 40_000_000;
/** A picture's longer side, in pixels, as it is kept. */
const largest = 3840;

/** Takes evidence in by its content; what is refused is refused before anybody hears of it. */
export class EvidenceFiles implements EvidenceKeeper {
  private readonly files: FileStore;
  private readonly pdf: Pick<PdfInspection, "open">;
  /** One file is looked into at a time: its memory is what one upload may take, not all of them together. */
  private readonly turnstile = new Turnstile();

  constructor(files: FileStore, pdf: Pick<PdfInspection, "open">) {
    this.files = files;
    this.pdf = pdf;
  }

  async keep(bytes: AsyncIterable<Uint8Array>): Promise<KeptFile> {
    const { head, whole } = await peek(bytes);
    switch (formOf(head)) {
      case "pdf":
        return this.keepPdf(whole);
      case "office":
        return this.keepOffice(whole);
      case "picture":
        return this.keepPicture(whole);
      case null:
        throw new AppError("evidence.wrongType");
    }
  }

  private async keepPdf(bytes: AsyncIterable<Uint8Array>): Promise<KeptFile> {
    const stored = await this.files.put(bytes, maxEvidenceFile);
    await this.turnstile.pass("pdf", async () => this.openPdf(once(await this.read(stored.file))));
    return { ...stored, mediaType: "application/pdf" };
  }

  private async openPdf(bytes: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      await this.pdf.open(bytes);
    } catch (error) {
      throw error instanceof AppError && error.code === "paper.notPdf" ? new AppError("evidence.wrongType") : error;
    }
  }

  private async keepOffice(bytes: AsyncIterable<Uint8Array>): Promise<KeptFile> {
    const stored = await this.files.put(bytes, maxEvidenceFile);
    const mediaType = await this.turnstile.pass("office", async () => officeType(await this.read(stored.file)));
    return { ...stored, mediaType };
  }

  /** Encoded anew, so that neither where it was taken nor anything that isn't a picture survives; the original is never stored. */
  private async keepPicture(bytes: AsyncIterable<Uint8Array>): Promise<KeptFile> {
    const original = await collect(bytes);
    const jpeg = await this.turnstile.pass("picture", () => encodedAnew(original));
    return { ...(await this.files.put(once(jpeg), maxEvidenceFile)), mediaType: "image/jpeg" };
  }

  private async read(file: string): Promise<Uint8Array> {
    const place = await this.files.path(file);
    if (place === null) throw new AppError("server.failed");
    return readFile(place);
  }
}

async function encodedAnew(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ width: largest, height: largest, fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 85 })
      .toBuffer();
  } catch {
    throw new AppError("evidence.wrongType");
  }
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.byteLength;
    if (length > maxEvidenceFile)
      throw new AppError("input.tooLarge", { limit: `${maxEvidenceFile / 1024 / 1024} MB` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The beginning of a stream, and the stream with it. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let ended = false;
  while (head.byteLength < headLength && !ended) {
    const { done, value } = await iterator.next();
    if (done) ended = true;
    else head = Buffer.concat([head, value]);
  }
  return { head, whole: rejoined(head, iterator) };
}

async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield head;
  for (;;) {
    const { done, value } = await rest.next();
    if (done) return;
    yield value;
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
