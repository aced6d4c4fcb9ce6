import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

/** One file inside a ZIP. `bytes` is its real length, which was checked against what the archive says. */
export interface ZipEntry {
  name: string;
  bytes: number;
}

/** How much an archive may hold before it counts as a bomb. */
export interface ZipLimits {
  entries: number;
  /** Bytes of all entries together, unpacked. */
  unpacked: number;
}

const endOfDirectory = { signature: 0x06054b50, length: 22, longestComment: 65_535 };
const directoryEntry = { signature: 0x02014b50, length: 46 };
const localHeader = { signature: 0x04034b50, length: 30 };
const encrypted = 1;

/**
 * The files inside a ZIP, or `null` for what is broken, encrypted, or lies about its sizes. Every entry is unpacked on the
 * way and counted, so that a reader which trusts the archive afterwards can't be made to fill the memory. Throws
 * {@link ZipBomb} beyond the limits.
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits): Promise<ZipEntry[] | null> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = directory(view, limits);
  if (!listed) return null;
  for (const entry of listed) if ((await unpackedLength(entry)) !== entry.bytes) return null;
  return listed.map(({ name, bytes: length }) => ({ name, bytes: length }));
}

/** An archive holds more than it may. */
export class ZipBomb extends Error {}

interface Packed extends ZipEntry {
  method: number;
  packed: Uint8Array;
}

function directory(bytes: Buffer, limits: ZipLimits): Packed[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) throw new ZipBomb();
  const entries: Packed[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    const entry = entryAt(bytes, at);
    if (!entry) return null;
    unpacked += entry.bytes;
    if (unpacked > limits.unpacked) throw new ZipBomb();
    entries.push(entry);
    at = entry.next;
  }
  return entries;
}

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endOfDirectory.length - endOfDirectory.longestComment);
  for (let at = bytes.length - endOfDirectory.length; at >= first; at--)
    if (bytes.readUInt32LE(at) === endOfDirectory.signature) return at;
  return null;
}

function entryAt(bytes: Buffer, at: number): (Packed & { next: number }) | null {
  const beyond = at + directoryEntry.length > bytes.length;
  if (beyond || bytes.readUInt32LE(at) !== directoryEntry.signature) return null;
  if (bytes.readUInt16LE(at + 8) & encrypted) return null;
  const nameLength = bytes.readUInt16LE(at + 28);
  const name = bytes.toString("utf8", at + directoryEntry.length, at + directoryEntry.length + nameLength);
  const packed = contentOf(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
  if (!packed) return null;
  const further = nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  return {
    name,
    bytes: bytes.readUInt32LE(at + 24),
    method: bytes.readUInt16LE(at + 10),
    packed,
    next: at + directoryEntry.length + further,
  };
}

function contentOf(bytes: Buffer, at: number, length: number): Uint8Array | null {
  const beyond = at + localHeader.length > bytes.length;
  if (beyond || bytes.readUInt32LE(at) !== localHeader.signature) return null;
  const from = at + localHeader.length + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return from + length <= bytes.length ? bytes.subarray(from, from + length) : null;
}

/** What an entry unpacks to, read no further than one byte beyond what it says; `null` where it can't be unpacked. */
async function unpackedLength({ method, packed, bytes }: Packed): Promise<number | null> {
  if (method === 0) return packed.byteLength;
  if (method !== 8) return null;
  let length = 0;
  try {
    for await (const chunk of Readable.from([packed]).pipe(createInflateRaw())) {
      length += chunk.length;
      if (length > bytes) break;
    }
  } catch {
    return null;
  }
  return length;
}
