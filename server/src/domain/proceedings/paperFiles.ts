import type { PaperFormat, PaperWarning } from "@diemcau/shared/model/paper";
import { RichText } from "@diemcau/shared/model/richText";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import type { FileStore } from "../ports.ts";

/** What was read out of a handed-in file. */
export interface PaperContent {
  format: Extract<PaperFormat, "docx" | "pdf" | "pptx">;
  pages: number | null;
  /** Absent where nothing can be read, as in a scan. */
  text: RichText | null;
  warnings: PaperWarning[];
}

/** Looks into a handed-in file, whatever it is called; throws `paper.format` and its siblings for what isn't taken. */
export interface PaperReading {
  /** Passes the bytes on once they begin as a paper may. */
  recognize(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Really opens and reads it. */
  read(bytes: AsyncIterable<Uint8Array>): Promise<PaperContent>;
}

/** A text as it is kept: the same text is the same file. */
export function textBytes(text: RichText): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(text));
}

/** Reads a kept text. */
export async function storedText(files: Pick<FileStore, "open">, file: string): Promise<RichText> {
  return parse(RichText, JSON.parse(await storedString(files, file)));
}

/** Reads a plain text, as the first version of this system kept it: one paragraph a line. */
export async function storedPlainText(files: Pick<FileStore, "open">, file: string): Promise<RichText> {
  const lines = (await storedString(files, file)).split("\n").filter((line) => line.trim() !== "");
  return {
    blocks: lines.slice(0, 4000).map((text) => ({ type: "paragraph", runs: [{ text: text.slice(0, 20_000) }] })),
  };
}

/** Bytes of a kept file, as they are read. */
export async function storedBytes(files: Pick<FileStore, "open">, file: string): Promise<AsyncIterable<Uint8Array>> {
  const kept = await files.open(file);
  if (!kept) throw new AppError("server.failed");
  return chunks(kept.stream);
}

/** Bytes that are there already, as a stream. */
export async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function storedString(files: Pick<FileStore, "open">, file: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of await storedBytes(files, file)) parts.push(chunk);
  return new TextDecoder().decode(joined(parts));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** The file store never decodes to text. */
async function* chunks(stream: NodeJS.ReadableStream): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
}
