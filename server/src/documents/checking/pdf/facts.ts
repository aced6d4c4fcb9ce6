import { formNumbers } from "@diemcau/shared/rules/officialForm";
import type { SeenNumbering, SeenPage } from "../seen.ts";
import type { PdfInk } from "./ink.ts";
import type { TextArea } from "./paragraphs.ts";
import { levelStrokes, type Row, wholeRow } from "./rows.ts";

const pointsPerMillimetre = 72 / 25.4;
/** Faces with the widths and looks of Times New Roman. */
const serif = /^(times|tinos|liberationserif|nimbusroman|texgyretermes)/i;
/** Of Times New Roman, in parts of the letters' size. */
const ascent = 0.891;
const descent = 0.216;
/** In points. */
const near = 3;
const toldFonts = 5;

/** Where the text and the tables of all pages begin and end. */
export function textAreaOf(rows: readonly Row[], inks: readonly PdfInk[]): TextArea {
  const drawn = [...rows.flatMap((row) => row.segments), ...inks.flatMap(levelStrokes)];
  return {
    left: drawn.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: drawn.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

/** Sizes of the pages, and the margins that their text leaves; how much room a short page leaves below, or a single line on its right, tells nothing. */
export function pagesOf(inks: readonly PdfInk[], rows: readonly Row[], area: TextArea): SeenPage[] {
  const full = rows.filter(({ segments }) => (segments.at(-1)?.right ?? 0) > area.right - near);
  const hasEdge =
    full.length > 1 || inks.some((ink) => levelStrokes(ink).some(({ right }) => right > area.right - near));
  return inks.map(({ width, height }, page) => {
    const mine = rows.filter((row) => row.page === page);
    const top = height - Math.max(...mine.map(({ y, segments }) => y + ascent * (segments[0]?.size ?? 0)));
    const bottom = Math.min(...mine.map(({ y, segments }) => y - descent * (segments[0]?.size ?? 0)));
    const most = formNumbers.margins.bottom[1] * pointsPerMillimetre;
    const whole = mine.length > 0;
    return {
      width: width / pointsPerMillimetre,
      height: height / pointsPerMillimetre,
      margins: {
        top: whole ? top / pointsPerMillimetre : null,
        bottom: whole && bottom <= most ? bottom / pointsPerMillimetre : null,
        left: area.left / pointsPerMillimetre,
        right: hasEdge ? (width - area.right) / pointsPerMillimetre : null,
      },
    };
  });
}

/** Rows that are nothing but a number in the top or bottom margin. */
export function isPageNumber({ y, segments }: Row, { height }: PdfInk): boolean {
  const [only, ...others] = segments;
  const margin = formNumbers.margins.top[0] * pointsPerMillimetre;
  return others.length === 0 && /^[0-9ivxlc]+$/i.test(only?.text ?? "") && (y > height - margin || y < margin);
}

/** Page numbers against the pages that documents begin on, which have none. */
export function numberingOf(
  numbers: readonly Row[],
  firstPages: readonly number[],
  inks: readonly PdfInk[],
): SeenNumbering {
  const [least, most] = formNumbers.size.body;
  for (const [page, ink] of inks.entries()) {
    const first = Math.max(...firstPages.filter((one) => one <= page), 0);
    const row = numbers.find((one) => one.page === page);
    const wanted = String(page - first + 1);
    if (page === first && row) return { ok: false, found: `trang một có số trang (${wholeRow(row).text})` };
    if (page === first) continue;
    if (!row) return { ok: false, found: `trang ${wanted} không có số trang` };
    const { text, left, right, size, y } = wholeRow(row);
    if (text !== wanted) return { ok: false, found: `trang ${wanted} ghi số ${text}` };
    if (y < ink.height / 2) return { ok: false, found: "số trang ở lề dưới" };
    if (size < least || size > most) return { ok: false, found: `số trang cỡ ${size}` };
    if (!isMiddle((left + right) / 2, ink.width)) return { ok: false, found: "số trang không ở giữa" };
  }
  return { ok: true, found: "số trang giữa lề trên, trang một không có" };
}

/** In the middle of the page, or of the text, whose margins differ by 10 to 20 mm. */
function isMiddle(middle: number, width: number): boolean {
  const shift = 10 * pointsPerMillimetre;
  return middle > width / 2 - near && middle < width / 2 + shift + near;
}

/** Fonts that aren't of the form, aren't in the file, or lack a letter that is written in them. */
export function strangeFontsOf(inks: readonly PdfInk[]): string[] {
  const strange = new Set<string>();
  for (const { fonts, pieces } of inks) {
    for (const { name, embedded } of fonts.values()) {
      const plain = name.replace(/^[A-Z]{6}\+/, "");
      if (!serif.test(plain.replace(/[\s-]/g, ""))) strange.add(`phông ${plain}`);
      if (!embedded) strange.add(`phông ${plain} không nhúng trong tệp`);
    }
    for (const { lacks, text } of pieces) if (lacks !== null) strange.add(`thiếu chữ ${lacks} (“${text.trim()}”)`);
  }
  return [...strange].slice(0, toldFonts);
}
