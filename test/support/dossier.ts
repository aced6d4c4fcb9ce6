import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Conferences } from "@diemcau/server/domain/meeting/Conferences";
import { viewsOf } from "@diemcau/server/domain/meeting/views";
import { openDossiers } from "@diemcau/server/openDossiers";
import { DiskFileStore } from "@diemcau/server/storage/DiskFileStore";
import type { Actor } from "@diemcau/shared/model/actor";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { openTestStorage, type TestStorage } from "./storage.ts";

export const administrator: Actor = { kind: "person", id: "admin", name: "Quản trị", roles: ["admin"] };

/** A server's storage with its files, and the dossiers that go out of and into it. */
export class DossierHouse {
  readonly opened: TestStorage;
  readonly files: DiskFileStore;
  readonly folder: string;
  conferences: Conferences;
  dossiers: ReturnType<typeof openDossiers>;

  private constructor(opened: TestStorage, folder: string) {
    this.opened = opened;
    this.folder = folder;
    this.files = new DiskFileStore(path.join(folder, "files"));
    this.conferences = this.makeConferences();
    this.dossiers = this.makeDossiers();
  }

  static async open(): Promise<DossierHouse> {
    return new DossierHouse(await openTestStorage(), await mkdtemp(path.join(tmpdir(), "diemcau-dossier-")));
  }

  /** As after a restart: everything in memory is read again. */
  async restart(): Promise<void> {
    this.conferences = this.makeConferences();
    this.dossiers = this.makeDossiers();
    await this.conferences.load();
  }

  /** All views of a conference in canonical form. */
  views(conferenceId: string): string {
    return canonicalJson(viewsOf(this.conferences.log(conferenceId)));
  }

  async keep(words: string): Promise<string> {
    return (await this.files.put(bytesOf(words), 1024 * 1024)).file;
  }

  async close(): Promise<void> {
    await this.opened.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private makeConferences(): Conferences {
    const nobody = { unit: async () => null, person: async () => null };
    const { commits, ballots } = this.opened.storage;
    return new Conferences({ store: commits, directory: nobody, ballots, surroundings: this.surroundings() });
  }

  private makeDossiers() {
    const { conferences, files, folder: dataDir } = this;
    return openDossiers({
      dataDir,
      storage: this.opened.storage,
      files,
      conferences,
      surroundings: this.surroundings(),
    });
  }

  private surroundings() {
    return { now: () => new Date("2022-05-04T02:00:00.000Z"), newId: () => crypto.randomUUID() };
  }
}

/** All bytes of a stream. */
export async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Bytes as they come over a network, in pieces. */
export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

async function* bytesOf(words: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(words);
}
