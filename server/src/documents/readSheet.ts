import { AppError } from "@diemcau/shared/protocol/errors";
import { z } from "zod";
import { inThread } from "./inThread.ts";
import { readTable } from "./readTable.ts";
import { sheetLimits } from "./sheetLimits.ts";
import { readZip, ZipBomb, type ZipEntry } from "./zip.ts";

/** What a workbook may hold: a list of 5,000 people is about 300 kB, unpacked 3 MB. */
const archive = { entries: 500, unpacked: 40 * 1024 * 1024 };
const thread = { milliseconds: 15_000, memory: 256 };

const Answer = z.array(z.array(z.string()));

/**
 * A list somebody made in a spreadsheet: XLSX, CSV, or cells pasted as text. Row `i` is line `i + 1` of the sheet; an empty line
 * is an empty row, cells are trimmed text (days as `28/4/2022`), and what is empty at the end of a row or of the sheet is gone. Throws
 * `sheet.unreadable`, `sheet.empty`, or `input.tooLarge` beyond {@link sheetLimits}.
 */
export async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.byteLength > sheetLimits.bytes) throw new AppError("input.tooLarge", { limit: "2 MB" });
  const rows = isZip(bytes) ? await readWorkbook(bytes) : readTable(bytes);
  if (!rows) throw new AppError("sheet.unreadable");
  if (rows.length === 0) throw new AppError("sheet.empty");
  if (rows.length > sheetLimits.rows) throw new AppError("input.tooLarge", { limit: "5.000 dòng" });
  if (rows.some((row) => row.length > sheetLimits.columns)) throw new AppError("input.tooLarge", { limit: "20 cột" });
  return rows;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][] | null> {
  const entries = await entriesOf(bytes);
  if (!entries?.some(({ name }) => name === "xl/workbook.xml")) return null;
  const script = new URL("./sheetThread.ts", import.meta.url);
  return inThread({ script, data: bytes, limits: thread }, (message) => {
    const answer = Answer.safeParse(message);
    return answer.success ? answer.data : null;
  });
}

async function entriesOf(bytes: Uint8Array): Promise<ZipEntry[] | null> {
  try {
    return await readZip(bytes, archive);
  } catch (error) {
    if (error instanceof ZipBomb) throw new AppError("input.tooLarge", { limit: "40 MB" });
    throw error;
  }
}
