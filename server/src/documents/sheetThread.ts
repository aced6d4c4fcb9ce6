import { parentPort, workerData } from "node:worker_threads";
import { type CellValue, readSheet } from "read-excel-file/universal";
import { sheetLimits, tidyRows } from "./sheetLimits.ts";

/** Rows and columns read: one more than allowed, so that the reader can tell that there were too many. */
const bounds = { rows: sheetLimits.rows + 1, columns: sheetLimits.columns + 1 };

/** Runs in a thread of its own: the first sheet of the workbook that came as `workerData` as rows of text, or `null`. */
async function readWorkbook(bytes: Uint8Array): Promise<string[][] | null> {
  try {
    const rows = await readSheet(new Blob([Uint8Array.from(bytes)]));
    return tidyRows(rows.map((row) => row.map(textOf)))
      .slice(0, bounds.rows)
      .map((row) => row.slice(0, bounds.columns));
  } catch {
    return null;
  }
}

function textOf(value: CellValue | null): string {
  if (value === null) return "";
  if (value instanceof Date) return `${value.getUTCDate()}/${value.getUTCMonth() + 1}/${value.getUTCFullYear()}`;
  return String(value);
}

parentPort?.postMessage(await readWorkbook(workerData));
