import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { FileStore } from "../domain/ports.ts";

/** Files on this machine's disk: `<folder>/ab/abcdef…` by the SHA-256 of their bytes. */
export class DiskFileStore implements FileStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async put(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{ file: string; bytes: number }> {
    const aside = path.join(this.folder, "incoming", randomUUID());
    await mkdir(path.dirname(aside), { recursive: true });
    try {
      const { hash, length } = await writeDurably(aside, bytes, maxBytes);
      const place = this.place(hash);
      await mkdir(path.dirname(place), { recursive: true });
      await rename(aside, place);
      await syncFolder(path.dirname(place));
      return { file: hash, bytes: length };
    } finally {
      await rm(aside, { force: true });
    }
  }

  async open(file: string): Promise<{ bytes: number; stream: NodeJS.ReadableStream } | null> {
    const place = await this.path(file);
    if (place === null) return null;
    const handle = await open(place);
    const { size } = await handle.stat();
    return { bytes: size, stream: handle.createReadStream() };
  }

  async path(file: string): Promise<string | null> {
    if (!/^[0-9a-f]{64}$/.test(file)) return null;
    const place = this.place(file);
    const found = await stat(place).catch(() => null);
    return found?.isFile() ? place : null;
  }

  private place(hash: string): string {
    return path.join(this.folder, hash.slice(0, 2), hash);
  }
}

async function writeDurably(place: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash("sha256");
  let length = 0;
  const handle = await open(place, "wx", 0o600);
  try {
    for await (const chunk of bytes) {
      length += chunk.byteLength;
      if (length > maxBytes)
        throw new AppError("input.tooLarge", { limit: `${Math.floor(maxBytes / 1024 / 1024)} MB` });
      hash.update(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: hash.digest("hex"), length };
}

/** A rename lasts through a power cut once its folder is on disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
