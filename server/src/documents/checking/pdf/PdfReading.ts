import { formWords } from "@diemcau/shared/rules/officialForm";
import type { SeenBlock, SeenParagraph } from "../seen.ts";
import type { PdfInk, PdfStroke } from "./ink.ts";
import { isCentred, runningText, type TextArea, type TextLine } from "./paragraphs.ts";
import { levelStrokes, type Row, type Segment, wholeRow } from "./rows.ts";
import { type SideParagraph, sidesOf } from "./sides.ts";
import { type Grid, gridsOf, tableOf } from "./tables.ts";

/** How far below a text its line is drawn at most, in points. */
const lineWithin = 18;
/** What begins this far right of the text's edge and isn't centred is a column of its own. */
const column = 100;
/** How far from the middle, as far as it is known, the type is looked for; a column's middle is three times as far. */
const across = 30;

/** Takes a PDF's rows from the first page's top on and tells heads, text, tables and feet apart. */
export class PdfReading {
  readonly #inks: readonly PdfInk[];
  #area: TextArea;
  readonly #grids: Grid[][];
  readonly #blocks: SeenBlock[] = [];
  readonly #firstPages: number[] = [];
  #part: "head" | "text" | "foot" = "head";
  #sides: Row[] = [];
  #text: TextLine[] = [];
  #table: { grid: Grid; rows: Row[] } | null = null;

  constructor(inks: readonly PdfInk[], area: TextArea) {
    this.#inks = inks;
    this.#area = area;
    this.#grids = inks.map(gridsOf);
  }

  take(row: Row): void {
    const grid = this.#grids[row.page]?.find(({ top, bottom }) => row.y < top && row.y > bottom);
    if (grid && this.#part === "text") {
      this.#takeCell(grid, row);
      return;
    }
    if (isCountry(row)) this.#begin(row.page);
    if (this.#part === "head" && row.segments.length === 1 && this.#isAcross(wholeRow(row))) {
      this.#flush();
      this.#widen(wholeRow(row));
      this.#part = "text";
      // The type stands for itself: what is centred below is the subject.
      this.#text.push({ page: row.page, line: wholeRow(row) });
      this.#flushText();
      return;
    }
    if (this.#part === "text" && this.#isFoot(row)) {
      this.#flush();
      this.#part = "foot";
    }
    if (this.#part === "text") {
      this.#flushTable();
      this.#text.push({ page: row.page, line: wholeRow(row) });
    } else this.#sides.push(row);
  }

  /** What was read, and the pages on which documents begin. */
  end(): { blocks: SeenBlock[]; firstPages: number[] } {
    this.#flush();
    return { blocks: this.#blocks, firstPages: this.#firstPages };
  }

  #begin(page: number): void {
    // What stands left of the country, or a little above, is of the same head.
    const above = this.#part === "head" ? [] : this.#sides.filter((row) => row.page === page);
    this.#sides = this.#sides.filter((row) => !above.includes(row));
    this.#flush();
    this.#sides = above;
    this.#part = "head";
    this.#firstPages.push(page);
  }

  /** The type stands in the middle of the page, where neither column of the head has its own. */
  #isAcross({ left, right }: Segment): boolean {
    const off = (left + right) / 2 - (this.#area.left + this.#area.right) / 2;
    return Math.abs(off) < across;
  }

  /** Ragged lines end before the text's right edge: what is centred tells where that is. */
  #widen({ left, right }: Segment): void {
    const edge = left + right - this.#area.left;
    if (edge > this.#area.right + 1) this.#area = { left: this.#area.left, right: edge };
  }

  /** A signature's column, two of them side by side, or "Nơi nhận:". */
  #isFoot(row: Row): boolean {
    const [first, second] = row.segments;
    if (!first) return false;
    if (first.text.startsWith("Nơi nhận")) return true;
    const signs = (segment: Segment) =>
      segment.runs.every(({ bold }) => bold) && segment.text === segment.text.toUpperCase();
    if (second) return row.segments.every(signs);
    return first.left > this.#area.left + column && signs(first) && !isCentred(first, this.#area);
  }

  #takeCell(grid: Grid, row: Row): void {
    if (this.#table?.grid !== grid) {
      this.#flushTable();
      this.#flushText();
      this.#table = { grid, rows: [] };
    }
    this.#table?.rows.push(row);
  }

  #flush(): void {
    this.#flushTable();
    this.#flushText();
    if (this.#sides.length === 0) return;
    const { block, paragraphs } = sidesOf(this.#sides, this.#area);
    this.#blocks.push(this.#part === "head" ? this.#lined(block, paragraphs, this.#sides[0]?.page ?? 0) : block);
    this.#sides = [];
  }

  #flushTable(): void {
    if (this.#table) this.#blocks.push(tableOf(this.#table.grid, this.#table.rows));
    this.#table = null;
  }

  #flushText(): void {
    for (const { paragraph, lines } of runningText(this.#text, this.#area)) {
      const line = this.#lineUnder(
        lines.map((one) => one.line),
        lines.at(-1)?.page ?? 0,
      );
      this.#blocks.push({ type: "paragraph", paragraph: { ...paragraph, line } });
    }
    this.#text = [];
  }

  #lined(block: SeenBlock, paragraphs: readonly SideParagraph[], page: number): SeenBlock {
    if (block.type !== "sides") return block;
    const withLine = (seen: SeenParagraph): SeenParagraph => {
      const lines = paragraphs.find((one) => one.seen === seen)?.lines ?? [];
      return { ...seen, line: this.#lineUnder(lines, page) };
    };
    return { ...block, left: block.left.map(withLine), right: block.right.map(withLine) };
  }

  /** Length of the stroke below these lines in parts of the widest of them. */
  #lineUnder(lines: readonly Segment[], page: number): number | null {
    const last = lines.at(-1);
    const ink = this.#inks[page];
    if (!last || !ink) return null;
    const widest = Math.max(...lines.map(({ left, right }) => right - left));
    const found = levelStrokes(ink).find((stroke) => isBelow(stroke, last) && !this.#inTable(stroke, page));
    return found ? (found.right - found.left) / widest : null;
  }

  #inTable({ top, bottom }: PdfStroke, page: number): boolean {
    return (this.#grids[page] ?? []).some((grid) => top <= grid.top + 2 && bottom >= grid.bottom - 2);
  }
}

function isBelow({ left, right, top }: PdfStroke, { left: from, right: to, y }: Segment): boolean {
  const middle = (left + right) / 2;
  return top < y && y - top < lineWithin && middle > from && middle < to;
}

function isCountry({ segments }: Row): boolean {
  return segments.some(({ text }) => text.toUpperCase() === formWords.country);
}
