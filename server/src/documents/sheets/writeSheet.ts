import writeExcelFile, { type SheetData } from "write-excel-file/node";

/** One sheet of a workbook; the head stays in sight while the table is scrolled. */
export interface SheetInput {
  name: string;
  rows: SheetData;
  /** Widths of the columns, in letters. */
  widths: readonly number[];
  stickyRows: number;
  stickyColumns: number;
}

/** Characters that a sheet's name can't have, and its longest. */
const unnameable = /[\\/?*[\]:]/g;
const longestName = 31;

/** Writes a workbook as XLSX. */
export async function writeSheets(sheets: readonly SheetInput[]): Promise<Uint8Array> {
  const file = writeExcelFile(
    sheets.map(({ name, rows, widths, stickyRows, stickyColumns }) => ({
      data: rows,
      sheet: name.replace(unnameable, " ").slice(0, longestName),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: stickyRows,
      stickyColumnsCount: stickyColumns,
      orientation: "landscape" as const,
    })),
    { fontFamily: "Times New Roman", fontSize: 12 },
  );
  return file.toBuffer();
}
