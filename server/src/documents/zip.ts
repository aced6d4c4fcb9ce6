import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

/** One file inside a ZIP. `bytes` is its real length, which was checked against what the archive says. */
export interface ZipEntry {
  name: string;
  bytes: number;
}

/** A file of a ZIP with what was kept of it: all of it, or only the first bytes, which tell what it is. */
export interface UnpackedEntry extends ZipEntry {
  content: Uint8Array;
}

/** How much an archive may hold before it counts as a bomb. */
export interface ZipLimits {
  entries: number;
  /** Bytes of all entries together, unpacked. */
  unpacked: number;
  /** Times its packed size that an entry of more than a megabyte may unpack to; absent where any ratio will do. */
  ratio?: number;
}

/** Bytes kept of an entry that isn't wanted whole. */
const sniffed = 16;
/** Below this an entry's ratio tells nothing: a page of spaces packs well. */
const ratioFrom = 1024 * 1024;

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
  const unpacked = await unpackZip(bytes, limits, () => false);
  return unpacked && unpacked.map(({ name, bytes: length }) => ({ name, bytes: length }));
}

/** Like {@link readZip}, with the content of the entries that are wanted and the first bytes of the others. */
export async function unpackZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): Promise<UnpackedEntry[] | null> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = directory(view, limits);
  if (!listed) return null;
  const unpacked: UnpackedEntry[] = [];
  for (const entry of listed) {
    const content = await unpack(entry, wanted(entry.name));
    if (!content) return null;
    unpacked.push({ name: entry.name, bytes: entry.bytes, content });
  }
  return unpacked;
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
  const names = new Set<string>();
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    const entry = entryAt(bytes, at);
    if (!entry) return null;
    unpacked += entry.bytes;
    if (unpacked > limits.unpacked || isDenser(entry, limits.ratio)) throw new ZipBomb();
    // Of two entries of one name, another reader may take the other one.
    if (names.has(entry.name)) return null;
    names.add(entry.name);
    entries.push(entry);
    at = entry.next;
  }
  return at === end ? entries : null;
}

function isDenser({ bytes, packed }: Packed, ratio = Number.POSITIVE_INFINITY): boolean {
  return bytes > ratioFrom && bytes > packed.byteLength * ratio;
}

/** Where the directory's end is, of an archive in one piece whose directory stands right before it, as every reader sees it. */
function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endOfDirectory.length - endOfDirectory.longestComment);
  for (let at = bytes.length - endOfDirectory.length; at >= first; at--)
    if (bytes.readUInt32LE(at) === endOfDirectory.signature) return isWhole(bytes, at) ? at : null;
  return null;
}

function isWhole(bytes: Buffer, end: number): boolean {
  const disks = bytes.readUInt32LE(end + 4);
  const onThisDisk = bytes.readUInt16LE(end + 8);
  return disks === 0 && onThisDisk === bytes.readUInt16LE(end + 10);
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

/** What an entry unpacks to, whole or its beginning; `null` where that isn't what it says, or can't be done. */
async function unpack({ method, packed, bytes }: Packed, whole: boolean): Promise<Uint8Array | null> {
  const most = whole ? bytes : sniffed;
  if (method === 0) return packed.byteLength === bytes ? packed.subarray(0, most) : null;
  if (method !== 8) return null;
  const kept: Uint8Array[] = [];
  let keptLength = 0;
  let length = 0;
  try {
    for await (const chunk of Readable.from([packed]).pipe(createInflateRaw())) {
      length += chunk.length;
      if (length > bytes) return null;
      if (keptLength >= most) continue;
      kept.push(chunk.subarray(0, most - keptLength));
      keptLength += kept.at(-1)?.byteLength ?? 0;
    }
  } catch {
    return null;
  }
  return length === bytes ? Buffer.concat(kept) : null;
}
