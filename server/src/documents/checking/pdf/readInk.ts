import { z } from "zod";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { AppError } from "@diemcau/shared/protocol/errors";
import { paperLimits } from "../../reading/paperLimits.ts";
import { PageDrawing } from "./PageDrawing.ts";
import type { PdfFont, PdfInk } from "./ink.ts";

/** What pdf.js tells of a font besides its outlines. */
const FontFacts = z.object({ name: z.string(), missingFile: z.boolean().optional() });

/** Everything drawn on every page of a PDF. Throws `paper.unreadable` for what can't be opened. */
export async function readInk(data: Uint8Array): Promise<PdfInk[]> {
  const still = {
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    isEvalSupported: false,
  };
  const task = getDocument({ data: Uint8Array.from(data), ...still, fontExtraProperties: true, stopAtErrors: true });
  try {
    const document = await task.promise;
    if (document.numPages > paperLimits.pages)
      throw new AppError("input.tooLarge", { limit: `${paperLimits.pages} trang` });
    const pages: PdfInk[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await pageInk(await document.getPage(number)));
    return pages;
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("paper.unreadable");
  } finally {
    await task.destroy();
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

async function pageInk(page: PdfPage): Promise<PdfInk> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const drawing = new PageDrawing({ left, bottom });
  for (const [index, operator] of fnArray.entries()) drawing.draw(operator, argsArray[index]);
  const fonts = new Map<string, PdfFont>();
  for (const { font } of drawing.pieces) {
    if (fonts.has(font)) continue;
    const facts = FontFacts.safeParse(page.commonObjs.has(font) ? page.commonObjs.get(font) : null);
    fonts.set(font, { name: facts.data?.name ?? "", embedded: facts.data?.missingFile === false });
  }
  page.cleanup();
  return { width: right - left, height: top - bottom, pieces: drawing.pieces, strokes: drawing.strokes, fonts };
}
