import { textWidth } from "./form.ts";

/** Widths of columns in twips: their parts of the text's width, which they fill to the twip. */
export function columnWidths(columns: readonly { width: number }[]): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  let before = 0;
  let at = 0;
  return columns.map(({ width }) => {
    before += width;
    const end = Math.round((textWidth * before) / whole);
    const own = end - at;
    at = end;
    return own;
  });
}
