import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import type { FileStore, MinutesStore } from "@diemcau/server/domain/ports";
import type { Revision, StoredWriteUp, WriteUpStore } from "@diemcau/server/domain/publishing/ports";
import { AppError } from "@diemcau/shared/protocol/errors";

/** Files in memory; `path` writes one out for programs that read files. */
export class MemoryFileStore implements FileStore {
  readonly files = new Map<string, Uint8Array>();

  async put(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{ file: string; bytes: number }> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of bytes) {
      length += chunk.byteLength;
      if (length > maxBytes) throw new AppError("input.tooLarge", { limit: `${maxBytes}` });
      chunks.push(chunk);
    }
    const whole = Buffer.concat(chunks);
    const file = createHash("sha256").update(whole).digest("hex");
    this.files.set(file, whole);
    return { file, bytes: length };
  }

  async open(file: string): Promise<{ bytes: number; stream: NodeJS.ReadableStream } | null> {
    const bytes = this.files.get(file);
    return bytes ? { bytes: bytes.byteLength, stream: Readable.from([Buffer.from(bytes)]) } : null;
  }

  async path(file: string): Promise<string | null> {
    const bytes = this.files.get(file);
    if (!bytes) return null;
    const place = path.join(await mkdtemp(path.join(tmpdir(), "diemcau-file-")), file);
    await writeFile(place, bytes);
    return place;
  }
}

/** The minutes' updates in memory; `failing` makes the next appends fail as a database that went away. */
export class MemoryMinutesStore implements MinutesStore {
  readonly updates = new Map<string, Uint8Array[]>();
  failing = false;

  async load(conferenceId: string): Promise<Uint8Array[]> {
    return [...(this.updates.get(conferenceId) ?? [])];
  }

  async append(conferenceId: string, update: Uint8Array): Promise<void> {
    if (this.failing) throw new AppError("database.unavailable");
    this.updates.set(conferenceId, [...(this.updates.get(conferenceId) ?? []), update]);
  }

  async removeConference(conferenceId: string): Promise<void> {
    this.updates.delete(conferenceId);
  }
}

/** Articles in memory, with the promises of the port. */
export class MemoryWriteUpStore implements WriteUpStore {
  readonly records = new Map<string, StoredWriteUp>();
  readonly slugs = new Map<string, string>();
  readonly revisions = new Map<string, Revision>();

  async find(conferenceId: string): Promise<StoredWriteUp | null> {
    return structuredClone(this.records.get(conferenceId) ?? null);
  }

  async save(record: StoredWriteUp, fromVersion: number | null): Promise<boolean> {
    if ((this.records.get(record.id)?.version ?? null) !== fromVersion) return false;
    this.records.set(record.id, structuredClone(record));
    return true;
  }

  async published(): Promise<StoredWriteUp[]> {
    return structuredClone([...this.records.values()].filter(({ live }) => live));
  }

  async withdrawn(): Promise<StoredWriteUp[]> {
    return structuredClone([...this.records.values()].filter(({ state }) => state === "withdrawn"));
  }

  async keepRevision(revision: Revision): Promise<void> {
    const key = `${revision.conferenceId}:${revision.number}`;
    if (!this.revisions.has(key)) this.revisions.set(key, structuredClone(revision));
  }

  async revision(conferenceId: string, number: number): Promise<Revision | null> {
    return structuredClone(this.revisions.get(`${conferenceId}:${number}`) ?? null);
  }

  async reserveSlug(slug: string, conferenceId: string): Promise<string> {
    const owner = this.slugs.get(slug) ?? conferenceId;
    this.slugs.set(slug, owner);
    return owner;
  }

  async slugOwner(slug: string): Promise<string | null> {
    return this.slugs.get(slug) ?? null;
  }
}

/** Bytes as they come in from a request, in pieces of `size`. */
export async function* inPieces(bytes: Uint8Array, size = 1000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

/** A small PDF; with a password nobody knows where `locked`. */
export function makePdf(pages = 2, { locked = false } = {}): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"),
  ];
  const lock = locked ? objects.push(lockOf()) : 0;
  let body = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n";
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const encrypt = locked
    ? ` /Encrypt ${lock} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`
    : "";
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, "latin1");
}

function lockOf(): string {
  const nobodyKnows = "5c".repeat(32);
  return `<< /Filter /Standard /V 1 /R 2 /O <${nobodyKnows}> /U <${nobodyKnows}> /P -4 >>`;
}
