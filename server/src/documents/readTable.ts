import { parse } from "csv-parse/sync";
import { sheetLimits, tidyRows } from "./sheetLimits.ts";

/** Lines that are looked at to tell what stands between the cells. */
const lookedAt = 20;

/** Rows of a CSV, TSV, or of cells copied out of a spreadsheet; `null` where the bytes aren't text. */
export function readTable(bytes: Uint8Array): string[][] | null {
  const text = decode(bytes);
  if (text === null) return null;
  const delimiter = delimiterOf(text);
  // A quote that nothing closes belongs to a name, not to the format.
  const rows = cellsOf(text, delimiter, '"') ?? cellsOf(text, delimiter, null);
  return rows && tidyRows(rows);
}

function cellsOf(text: string, delimiter: string, quote: string | null): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      quote,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: sheetLimits.rows + 1,
    });
  } catch {
    return null;
  }
}

/** UTF-8, UTF-16 with its mark, or the code page in which Vietnamese offices' older programs save. */
function decode(bytes: Uint8Array): string | null {
  const text = decodeAs(encodingOf(bytes), bytes) ?? decodeAs("windows-1258", bytes);
  // Control characters besides tab and line ends are the sign of a picture, a program or an older spreadsheet format.
  return text === null || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/.test(text) ? null : text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Cells from a spreadsheet are apart by tabs; of comma and semicolon the one that more lines have. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, lookedAt);
  const having = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  if (having("\t") > 0) return "\t";
  return having(";") > having(",") ? ";" : ",";
}
