import { AppError } from "@diemcau/shared/protocol/errors";
import { fileTypeFromBuffer } from "file-type";

/** Bytes that tell what a file is. */
const sniffed = 4100;
const zip = [0x50, 0x4b, 0x03, 0x04];
/** Word before 2007, and any office file with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream that a compound file with a password has, as its directory spells it. */
const encrypted = Buffer.from("EncryptedPackage", "utf16le");

/** Passes the bytes on once they begin as a paper may; throws `paper.format` before more is taken of anything else. */
export async function* recognizePaper(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const head: Uint8Array[] = [];
  let length = 0;
  let known = false;
  for await (const chunk of bytes) {
    if (known) {
      yield chunk;
      continue;
    }
    head.push(chunk);
    length += chunk.byteLength;
    if (length < sniffed) continue;
    yield await requireBeginning(Buffer.concat(head));
    known = true;
  }
  if (!known) yield await requireBeginning(Buffer.concat(head));
}

/** Looks at a whole file by its content. Throws `paper.locked` for an office file with a password, `paper.oldFormat`, `paper.format`. */
export async function requirePaper(bytes: Uint8Array): Promise<void> {
  if (isCompound(bytes))
    throw new AppError(Buffer.from(bytes).includes(encrypted) ? "paper.locked" : "paper.oldFormat");
  if (!isZip(bytes) && !(await isPdf(bytes))) throw new AppError("paper.format");
}

export function isZip(bytes: Uint8Array): boolean {
  return zip.every((byte, index) => bytes[index] === byte);
}

/** What a compound file is, only its end may tell. */
async function requireBeginning(head: Uint8Array): Promise<Uint8Array> {
  if (!isCompound(head)) await requirePaper(head);
  return head;
}

function isCompound(bytes: Uint8Array): boolean {
  return compound.every((byte, index) => bytes[index] === byte);
}

/** Some programs write a few bytes before a PDF begins. */
async function isPdf(bytes: Uint8Array): Promise<boolean> {
  const type = await fileTypeFromBuffer(bytes.subarray(0, sniffed));
  return type?.mime === "application/pdf";
}
