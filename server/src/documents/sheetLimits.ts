/** What one sheet may be: bytes as sent, rows, columns, and UTF-16 units in a cell (longer text is cut). */
export const sheetLimits = { bytes: 2 * 1024 * 1024, rows: 5000, columns: 20, cell: 500 } as const;

/** Rows of text as they are kept: cells trimmed, composed and cut to length, nothing empty at the end of a row or of the list. */
export function tidyRows(rows: readonly (readonly string[])[]): string[][] {
  return withoutLast(
    rows.map((row) => withoutLast(row.map(tidyCell), (cell) => cell === "")),
    (row) => row.length === 0,
  );
}

function tidyCell(text: string): string {
  return text.replace(/\s+/g, " ").trim().normalize("NFC").slice(0, sheetLimits.cell);
}

function withoutLast<T>(list: T[], isEmpty: (one: T) => boolean): T[] {
  return list.slice(0, list.findLastIndex((one) => !isEmpty(one)) + 1);
}
