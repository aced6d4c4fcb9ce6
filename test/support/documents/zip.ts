import { crc32, deflateRawSync } from "node:zlib";

/** What a test may have a ZIP say of a file that isn't so. */
export interface ZipLie {
  /** Unpacked size that the archive claims. */
  bytes?: number;
  encrypted?: boolean;
}

/** A ZIP of these files, each deflated but an OpenDocument's `mimetype`; `lies` are told of the files of that name. */
export function makeZip(files: Record<string, string | Uint8Array>, lies: Record<string, ZipLie> = {}): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const method = name === "mimetype" ? 0 : 8;
    const packed = method === 0 ? bytes : deflateRawSync(bytes);
    const common = commonHeader({ name, bytes, packed, method, lie: lies[name] ?? {} });
    const header = Buffer.concat([u32(0x04034b50), common, u16(0), Buffer.from(name)]);
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        common,
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(at),
        Buffer.from(name),
      ]),
    );
    local.push(header, packed);
    at += header.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([
    u32(0x06054b50),
    u32(0),
    u16(directory.length),
    u16(directory.length),
    u32(listed.length),
    u32(at),
    u16(0),
  ]);
  return Buffer.concat([...local, listed, end]);
}

/** The fields that both headers of a file have, up to the length of its name. */
function commonHeader(file: { name: string; bytes: Buffer; packed: Buffer; method: number; lie: ZipLie }): Buffer {
  const { name, bytes, packed, method, lie } = file;
  return Buffer.concat([
    u16(20),
    u16(lie.encrypted ? 1 : 0),
    u16(method),
    u32(0),
    u32(crc32(bytes)),
    u32(packed.length),
    u32(lie.bytes ?? bytes.length),
    u16(Buffer.byteLength(name)),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
