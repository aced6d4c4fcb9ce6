import type { Actor } from "@diemcau/shared/model/actor";
import { type DossierFile, DossierManifest, type ImportedDossier } from "@diemcau/shared/model/dossier";
import { AppError } from "@diemcau/shared/protocol/errors";
import { may } from "@diemcau/shared/rules/permissions";
import type { Conferences } from "../meeting/Conferences.ts";
import type { CommitStore, FileStore } from "../ports.ts";
import { parseLog, requireFolds, unreadable } from "./logParts.ts";
import type { Archives, IncomingArchive, SideRecord } from "./ports.ts";

/** Largest archive, log and manifest that are taken, in bytes. */
const maxArchive = 16 * 1024 ** 3;
const maxLog = 400 * 1024 ** 2;
const maxManifest = 32 * 1024 ** 2;
/** Largest single file in an archive, in bytes. */
const maxFile = 4 * 1024 ** 3;

/** What an import leads to. */
export interface ImportParts {
  conferences: Pick<Conferences, "has" | "state" | "adopt">;
  commits: Pick<CommitStore, "adopt" | "lifted">;
  files: FileStore;
  sides: readonly SideRecord[];
  archives: Pick<Archives, "receive" | "digest">;
}

/**
 * Takes a dossier in that another server made (PROTOCOL RD2). Everything is checked before anything shows: the conference is there once its
 * first commit is stored, and that is stored last; an import that was cut off is simply done again.
 */
export class ImportDossier {
  private readonly parts: ImportParts;
  private running = false;

  constructor(parts: ImportParts) {
    this.parts = parts;
  }

  async take(actor: Actor, bytes: AsyncIterable<Uint8Array>): Promise<ImportedDossier> {
    if (actor.kind !== "person" || !may(actor, "dossier.import")) throw new AppError("permission.denied");
    if (this.running) throw new AppError("dossier.busy");
    this.running = true;
    try {
      const archive = await this.parts.archives.receive(bytes, maxArchive);
      try {
        return await this.takeArchive(archive);
      } finally {
        await archive.close();
      }
    } finally {
      this.running = false;
    }
  }

  private async takeArchive(archive: IncomingArchive): Promise<ImportedDossier> {
    const manifest = await this.manifestOf(archive);
    const { conferenceId, title, files } = manifest;
    const { commits: store, conferences } = this.parts;
    if (conferences.has(conferenceId))
      throw new AppError("dossier.known", { title: conferences.state(conferenceId).conference?.title ?? title });
    const log = parseLog(await this.textOf(archive, this.single(files, "log"), maxLog), conferenceId);
    const lifted = store.lifted(log);
    requireFolds(lifted, conferenceId);
    const sides = await this.sidesOf(archive, manifest);
    for (const { side, bytes } of sides) await side.check(conferenceId, bytes);
    for (const file of files) if (isStored(file)) await this.keep(archive, file);
    for (const { side, bytes } of sides) await side.restore(conferenceId, bytes);
    await store.adopt(lifted);
    await conferences.adopt(conferenceId);
    return { conferenceId, title, files: files.length };
  }

  /** The manifest names everything in the archive, and nothing else is in it. */
  private async manifestOf(archive: IncomingArchive): Promise<DossierManifest> {
    if (!archive.paths.includes("manifest.json")) throw unreadable("thiếu bản kê");
    const parsed = DossierManifest.safeParse(jsonOf(await readAll(archive.read("manifest.json", maxManifest))));
    if (!parsed.success) throw unreadable("bản kê không đúng cấu trúc");
    const named = new Set(parsed.data.files.map(({ path }) => path));
    const stray = archive.paths.find((path) => path !== "manifest.json" && !named.has(path));
    if (stray !== undefined || named.size !== parsed.data.files.length || named.size !== archive.paths.length - 1)
      throw unreadable("bản kê không khớp với các tệp");
    return parsed.data;
  }

  private async sidesOf(archive: IncomingArchive, { files }: DossierManifest) {
    const found = [];
    for (const side of this.parts.sides) {
      const file = files.find(({ part }) => part === side.part);
      if (file) found.push({ side, bytes: await this.bytesOf(archive, file, side.maxBytes) });
    }
    return found;
  }

  private single(files: readonly DossierFile[], part: DossierFile["part"]): DossierFile {
    const found = files.filter((file) => file.part === part);
    const [file] = found;
    if (!file || found.length > 1) throw unreadable("thiếu nhật ký");
    return file;
  }

  private async textOf(archive: IncomingArchive, file: DossierFile, maxBytes: number): Promise<string> {
    return new TextDecoder().decode(await this.bytesOf(archive, file, maxBytes));
  }

  private async bytesOf(archive: IncomingArchive, file: DossierFile, maxBytes: number): Promise<Uint8Array> {
    const bytes = await readAll(archive.read(file.path, maxBytes));
    if (this.parts.archives.digest(bytes) !== file.sha256) throw new AppError("dossier.damaged", { path: file.path });
    return bytes;
  }

  /** The store names files by the SHA-256 of their bytes, so a file that was changed can't take another's place. */
  private async keep(archive: IncomingArchive, { path, sha256 }: DossierFile): Promise<void> {
    const { file } = await this.parts.files.put(archive.read(path, maxFile), maxFile);
    if (file !== sha256) throw new AppError("dossier.damaged", { path });
  }
}

function isStored({ path }: DossierFile): boolean {
  return path.startsWith("ho-so/");
}

async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const all = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
