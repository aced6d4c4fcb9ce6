import type { PdfFont, PdfInk, PdfPiece, PdfStroke } from "./ink.ts";
import type { SeenRun } from "../seen.ts";

/** Text side by side on one base line, without a gap that only columns have; points from the page's left and bottom. */
export interface Segment {
  text: string;
  runs: SeenRun[];
  left: number;
  right: number;
  y: number;
  /** Of its largest letters. */
  size: number;
}

/** Everything on one base line of a page, from left to right. */
export interface Row {
  page: number;
  y: number;
  segments: Segment[];
}

/** Base lines this close are one, in points: letters of several sizes side by side. */
const sameLine = 2.5;
/** A gap wider than this is none between words, but for justified lines, which are put together again. */
const columnGap = 8;
/** Where an underline lies, in parts of the letters' size from their base line. */
const underline = { below: 0.24, above: 0.05 };

/** The lines of text of a page from top to bottom. */
export function rowsOf(ink: PdfInk, page: number): Row[] {
  const pieces = ink.pieces.filter(({ text }) => text.trim() !== "").sort((a, b) => b.y - a.y);
  const rows: PdfPiece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].y - piece.y <= sameLine) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const segments = segmentsOf(
      row.sort((a, b) => a.left - b.left),
      ink,
    );
    return { page, y: Math.min(...segments.map(({ y }) => y)), segments };
  });
}

/** All of a row as one line, as justified text is. */
export function wholeRow({ segments, y }: Row): Segment {
  const runs = segments.flatMap((segment, index) => (index === 0 ? segment.runs : withSpace(segment.runs)));
  return {
    text: segments.map(({ text }) => text).join(" "),
    runs,
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
    y,
    size: Math.max(...segments.map(({ size }) => size)),
  };
}

/** Strokes that lie, long enough to be meant. */
export function levelStrokes({ strokes }: PdfInk): PdfStroke[] {
  return strokes.filter(({ left, right, top, bottom }) => right - left > 5 && right - left > 4 * (top - bottom));
}

function segmentsOf(pieces: readonly PdfPiece[], ink: PdfInk): Segment[] {
  const groups: PdfPiece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && piece.left - endOf(before) <= columnGap) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => segmentOf(group, ink));
}

function segmentOf(pieces: readonly PdfPiece[], ink: PdfInk): Segment {
  const runs = pieces.map((piece, index): SeenRun => {
    const before = pieces[index - 1];
    const apart = before && !/\s$/.test(before.text) && piece.left - before.right > piece.size * 0.15;
    const font = ink.fonts.get(piece.font);
    return {
      text: (apart ? " " : "") + piece.text,
      size: Math.round(piece.size * 100) / 100,
      bold: /bold/i.test(font?.name ?? ""),
      italic: /italic|oblique/i.test(font?.name ?? ""),
      underline: isUnderlined(piece, ink),
      colour: piece.colour,
      fonts: [fontName(font)],
    };
  });
  const [first] = pieces;
  const last = pieces.at(-1);
  return {
    text: runs
      .map(({ text }) => text)
      .join("")
      .trim(),
    runs,
    left: first?.left ?? 0,
    right: last ? endOf(last) : 0,
    y: Math.min(...pieces.map(({ y }) => y)),
    size: Math.max(...pieces.map(({ size }) => size)),
  };
}

/** Where a piece's last letter ends; a space behind it isn't seen. */
function endOf({ text, right, size }: PdfPiece): number {
  return /\s$/.test(text) ? right - size * 0.25 : right;
}

function withSpace([first, ...rest]: readonly SeenRun[]): SeenRun[] {
  return first ? [{ ...first, text: ` ${first.text}` }, ...rest] : [];
}

function fontName(font: PdfFont | undefined): string {
  return (font?.name ?? "").replace(/^[A-Z]{6}\+/, "");
}

function isUnderlined(piece: PdfPiece, ink: PdfInk): boolean {
  return levelStrokes(ink).some(({ left, right, top, bottom }) => {
    const below = piece.y - (top + bottom) / 2;
    const near = below < underline.below * piece.size && below > -underline.above * piece.size;
    const shared = Math.min(right, piece.right) - Math.max(left, piece.left);
    return near && shared > 0.5 * (piece.right - piece.left);
  });
}
