import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { once } from "node:events";
import path from "node:path";
import { PassThrough, Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@diemcau/shared/protocol/errors";
import { ZipArchive } from "archiver";
import type { Archives, IncomingArchive, OutgoingFile } from "../../domain/dossier/ports.ts";
import { openZip } from "./openZip.ts";

/** Dossiers as ZIP files. `folder` keeps what is being read; it is emptied of each when it is closed. */
export function zipArchives(folder: string): Archives {
  return {
    pack,
    digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    receive: async (bytes, maxBytes) => {
      await mkdir(folder, { recursive: true });
      const place = path.join(folder, `${randomUUID()}.zip`);
      try {
        await pipeline(Readable.from(bytes), limited(maxBytes), createWriteStream(place, { flags: "wx", mode: 0o600 }));
        return owning(await openZip(place), place);
      } catch (error) {
        await rm(place, { force: true });
        throw error;
      }
    },
  };
}

/** Leaves nothing behind: the file goes when the archive is closed. */
function owning(archive: IncomingArchive, place: string): IncomingArchive {
  return {
    paths: archive.paths,
    read: (name, maxBytes) => archive.read(name, maxBytes),
    async close() {
      await archive.close();
      await rm(place, { force: true });
    },
  };
}

function limited(maxBytes: number): Transform {
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > maxBytes) done(new AppError("input.tooLarge", { limit: `${Math.floor(maxBytes / 1024 ** 3)} GB` }));
      else done(null, chunk);
    },
  });
}

/** Packs while it is read: whoever reads slowly slows the packing, and who stops reading stops it. */
async function* pack(
  files: AsyncIterable<OutgoingFile>,
  packed: (file: { path: string; bytes: number; sha256: string }) => void,
): AsyncIterable<Uint8Array> {
  const archive = new ZipArchive({ zlib: { level: 6 } });
  const output = new PassThrough();
  archive.on("error", (error) => output.destroy(error));
  archive.pipe(output);
  const fill = fillArchive(archive, files, packed, output);
  fill.catch((error: Error) => output.destroy(error));
  try {
    yield* output;
    await fill;
  } finally {
    archive.abort();
    output.destroy();
  }
}

async function fillArchive(
  archive: ZipArchive,
  files: AsyncIterable<OutgoingFile>,
  packed: (file: { path: string; bytes: number; sha256: string }) => void,
  output: PassThrough,
): Promise<void> {
  const gone = new AbortController();
  output.once("close", () => gone.abort());
  for await (const { path: name, at, packed: store, open } of files) {
    if (gone.signal.aborted) return;
    const { stream, sum } = summed(Readable.from(await open()));
    const entered = once(archive, "entry", { signal: gone.signal });
    archive.append(stream, { name, date: new Date(at), store, mode: 0o644 });
    stream.once("error", (error) => output.destroy(error));
    try {
      await entered;
    } catch (error) {
      stream.destroy();
      if (gone.signal.aborted) return;
      throw error;
    }
    packed({ path: name, ...sum() });
  }
  await archive.finalize();
}

/** Counts and hashes what goes through. */
function summed(source: Readable): { stream: Readable; sum: () => { bytes: number; sha256: string } } {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  source.once("error", (error) => stream.destroy(error));
  stream.once("close", () => source.destroy());
  source.pipe(stream);
  return { stream, sum: () => ({ bytes, sha256: hash.digest("hex") }) };
}
