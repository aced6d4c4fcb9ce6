import type { RichBlock } from "@diemcau/shared/model/richText";
import { AppError } from "@diemcau/shared/protocol/errors";
import { getDocument, type PDFDocumentProxy, PasswordException } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readPdf } from "../../checking/pdf/readPdf.ts";
import { paperWarnings } from "../../checking/paperWarnings.ts";
import type { PaperContent } from "../paperMessage.ts";
import { paperLimits } from "../paperLimits.ts";
import { richTextOf } from "../richTextOf.ts";

/** One line of a page, in points from its left and bottom. */
interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** A line apart from the one before by more than this many times its letters' size begins a paragraph. */
const wideGap = 1.6;
/** So does one that begins further right by more than this, in points. */
const indent = 12;

/**
 * A PDF: its words in paragraphs, and what it doesn't keep of the form. Throws `paper.locked`, `paper.unreadable`, or `input.tooLarge`
 * for too many pages.
 */
export async function readPdfPaper(data: Uint8Array): Promise<PaperContent> {
  const document = await open(data);
  try {
    const pages = document.numPages;
    if (pages > paperLimits.pages) throw new AppError("input.tooLarge", { limit: `${paperLimits.pages} trang` });
    const blocks: RichBlock[] = [];
    for (let number = 1; number <= pages; number++) {
      const page = await document.getPage(number);
      blocks.push(...paragraphsOf(linesOf((await page.getTextContent()).items)));
      page.cleanup();
    }
    const text = richTextOf(blocks);
    // Of a scan there is nothing to say.
    const warnings = text && pages <= paperLimits.checkedPages ? paperWarnings(await readPdf(data)) : [];
    return { format: "pdf", pages, text, warnings };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(data: Uint8Array): Promise<PDFDocumentProxy> {
  const still = {
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    isEvalSupported: false,
  };
  try {
    // pdf.js takes the bytes away from whoever gave them.
    return await getDocument({ data: Uint8Array.from(data), ...still, stopAtErrors: true }).promise;
  } catch (error) {
    throw new AppError(error instanceof PasswordException ? "paper.locked" : "paper.unreadable");
  }
}

type Items = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy["getPage"]>>["getTextContent"]>>["items"];

function linesOf(items: Items): Line[] {
  const lines: Line[] = [];
  let current: Line | null = null;
  for (const item of items) {
    if (!("str" in item)) continue;
    const [, , , , left = 0, y = 0] = item.transform;
    if (item.str !== "") {
      const size: number = item.height || current?.size || 1;
      const next: Line = { text: item.str, left, right: left + item.width, y, size };
      current = current ? join(current, next) : next;
    }
    if (!item.hasEOL || !current) continue;
    lines.push(current);
    current = null;
  }
  return (current ? [...lines, current] : lines).filter(({ text }) => text.trim() !== "");
}

function join(line: Line, next: Line): Line {
  return { ...line, text: line.text + next.text, right: next.right, size: Math.max(line.size, next.size) };
}

/** Lines that follow each other at the usual distance are one paragraph. */
function paragraphsOf(lines: readonly Line[]): RichBlock[] {
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const follows =
      before && before.y - line.y > 0 && before.y - line.y < wideGap * line.size && line.left < before.left + indent;
    const last = paragraphs.length - 1;
    if (follows) paragraphs[last] = `${paragraphs[last]} ${line.text.trim()}`;
    else paragraphs.push(line.text.trim());
    before = line;
  }
  return paragraphs.map((text) => ({ type: "paragraph", runs: [{ text: text.replace(/\s+/g, " ") }] }));
}
