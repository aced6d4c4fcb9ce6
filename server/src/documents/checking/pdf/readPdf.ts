import type { SeenDocument } from "../seen.ts";
import { isPageNumber, numberingOf, pagesOf, strangeFontsOf, textAreaOf } from "./facts.ts";
import type { PdfInk } from "./ink.ts";
import { PdfReading } from "./PdfReading.ts";
import { readInk } from "./readInk.ts";
import { type Row, rowsOf } from "./rows.ts";

/** A PDF as a reader sees it: columns, paragraphs and tables put together from where its ink is. */
export async function readPdf(bytes: Uint8Array): Promise<SeenDocument> {
  const inks = await readInk(bytes);
  const all = inks.flatMap((ink, page) => rowsOf(ink, page));
  const inkOf = (row: Row): PdfInk | undefined => inks[row.page];
  const isNumber = (row: Row) => {
    const ink = inkOf(row);
    return ink !== undefined && isPageNumber(row, ink);
  };
  const rows = all.filter((row) => !isNumber(row));
  const area = textAreaOf(rows, inks);
  const reading = new PdfReading(inks, area);
  for (const row of rows) reading.take(row);
  const { blocks, firstPages } = reading.end();
  return {
    pages: pagesOf(inks, rows, area),
    numbering: numberingOf(all.filter(isNumber), firstPages, inks),
    blocks,
    strangeFonts: strangeFontsOf(inks),
  };
}
