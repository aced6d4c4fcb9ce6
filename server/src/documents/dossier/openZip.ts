import { AppError } from "@diemcau/shared/protocol/errors";
import { maxDossierFiles } from "@diemcau/shared/model/dossier";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { IncomingArchive } from "../../domain/dossier/ports.ts";

/** Opens a ZIP on disk by its directory; contents are read one by one, never more than asked for. */
export async function openZip(place: string): Promise<IncomingArchive> {
  const zip = await orUnreadable(openPromise(place, { lazyEntries: true, autoClose: false, strictFileNames: true }));
  try {
    const entries = await orUnreadable(directoryOf(zip));
    return {
      paths: [...entries.keys()],
      read: (path, maxBytes) => contents(zip, entries.get(path), path, maxBytes),
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName) || entry.isEncrypted() || entries.size > maxDossierFiles)
      throw new Error("directory");
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function* contents(
  zip: ZipFile,
  entry: Entry | undefined,
  path: string,
  maxBytes: number,
): AsyncIterable<Uint8Array> {
  if (!entry || entry.uncompressedSize > maxBytes) throw new AppError("dossier.damaged", { path });
  try {
    // The reader counts what it unpacks against the size the directory says, and stops beyond it.
    yield* await zip.openReadStreamPromise(entry);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("dossier.damaged", { path });
  }
}

async function orUnreadable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch {
    throw new AppError("dossier.unreadable", { reason: "không phải tệp ZIP đọc được" });
  }
}
