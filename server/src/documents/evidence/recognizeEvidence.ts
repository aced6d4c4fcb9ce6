import { AppError } from "@diemcau/shared/protocol/errors";
import { readZip, ZipBomb } from "../zip.ts";

/** The part that only a file of this kind has, and what it is served as. */
const mainParts = new Map([
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);
/** Where office files keep their programs. */
const macroParts = /(^|\/)(vba(project|data)[^/]*\.(bin|xml)|macrosheets\/.*)$/i;
/** What an office file of evidence may unpack to. */
const archive = { entries: 10_000, unpacked: 300 * 1024 * 1024 };

/** What the beginning of a file promises; what it really is, is looked at afterwards. */
export type EvidenceForm = "pdf" | "office" | "picture";

/** What a file's first bytes promise, or `null` for what evidence doesn't come as. */
export function formOf(head: Uint8Array): EvidenceForm | null {
  const begins = (...bytes: number[]) => bytes.every((byte, place) => head[place] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return "pdf";
  if (begins(0x50, 0x4b, 0x03, 0x04)) return "office";
  if (begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "picture";
  return null;
}

/** The media type of an office file, by its parts. Throws `evidence.macros`, `evidence.wrongType` or `input.tooLarge`. */
export async function officeType(bytes: Uint8Array): Promise<string> {
  const names = await partsOf(bytes);
  if (names.some((name) => macroParts.test(name))) throw new AppError("evidence.macros");
  const type = names.flatMap((name) => mainParts.get(name) ?? [])[0];
  if (type === undefined) throw new AppError("evidence.wrongType");
  return type;
}

async function partsOf(bytes: Uint8Array): Promise<string[]> {
  try {
    const entries = await readZip(bytes, archive);
    if (!entries) throw new AppError("evidence.wrongType");
    return entries.map(({ name }) => name);
  } catch (error) {
    if (error instanceof ZipBomb) throw new AppError("input.tooLarge", { limit: "300 MB" });
    throw error;
  }
}
