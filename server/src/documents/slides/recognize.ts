import { AppError } from "@diemcau/shared/protocol/errors";
import { fileTypeFromBuffer } from "file-type";
import { readZip, ZipBomb, type ZipEntry } from "../zip.ts";
import { deckLimits } from "./deckLimits.ts";

/** What slides may come as; the office formats are turned into a PDF first. */
export type SlidesKind = "pdf" | "pptx" | "docx" | "odp" | "odt";

/** The part that only a file of this kind has, or what its `mimetype` part begins with. */
const mainParts: Record<string, SlidesKind> = { "ppt/presentation.xml": "pptx", "word/document.xml": "docx" };
const openDocument = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(presentation|text)(?!-)/;
/** Where office files keep their programs. */
const macroParts = /(^|\/)vba(project|data)[^/]*\.(bin|xml)$|^(Basic|Scripts)\//i;

/**
 * What a file is, by its content and whatever it is called. Throws `slides.unreadable` for anything that slides can't be made of,
 * `slides.macros` for a file with programs in it, `input.tooLarge` for one that unpacks to more than it may.
 */
export async function recognizeSlides(bytes: Uint8Array): Promise<SlidesKind> {
  // Some programs write a few bytes before a PDF begins; what begins as something else isn't one.
  const type = await fileTypeFromBuffer(bytes.subarray(0, 4100));
  if (type?.mime === "application/pdf") return "pdf";
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new AppError("slides.unreadable");
  const entries = await entriesOf(bytes);
  const kind = entries && officeKind(bytes, entries);
  if (!entries || !kind) throw new AppError("slides.unreadable");
  if (entries.some(({ name }) => macroParts.test(name))) throw new AppError("slides.macros");
  return kind;
}

function officeKind(bytes: Uint8Array, entries: ZipEntry[]): SlidesKind | null {
  for (const { name } of entries) {
    const kind = mainParts[name];
    if (kind) return kind;
  }
  // An OpenDocument says what it is in its first part, which is stored as it is right behind the archive's first header.
  const named = openDocument.exec(Buffer.from(bytes.subarray(30, 120)).toString("latin1"));
  return named ? (named[1] === "text" ? "odt" : "odp") : null;
}

async function entriesOf(bytes: Uint8Array): Promise<ZipEntry[] | null> {
  try {
    return await readZip(bytes, deckLimits.archive);
  } catch (error) {
    if (error instanceof ZipBomb) throw new AppError("input.tooLarge", { limit: "600 MB" });
    throw error;
  }
}
