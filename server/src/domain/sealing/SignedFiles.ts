import type { Actor } from "@diemcau/shared/model/actor";
import type { IssuedDocument, SignedFile } from "@diemcau/shared/model/official";
import { AppError } from "@diemcau/shared/protocol/errors";
import { may } from "@diemcau/shared/rules/permissions";
import type { Conferences } from "../meeting/Conferences.ts";
import { Turnstile } from "../meeting/Turnstile.ts";
import type { FileStore, Surroundings } from "../ports.ts";
import type { SignatureInspection } from "./ports.ts";

/** Largest signed file, in bytes. */
export const maxSignedFile = 60 * 1024 * 1024;

interface Parts {
  conferences: Conferences;
  files: FileStore;
  signatures: SignatureInspection;
  /** Lets through the bytes of PDFs alone. */
  pdf: { recognize(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> };
  surroundings: Surroundings;
}

/** Issued documents that the office signed with its own tool and hands back (PROTOCOL R10). */
export class SignedFiles {
  private readonly parts: Parts;
  /** One at a time: a file is held in memory while it is looked into. */
  private readonly turnstile = new Turnstile();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Takes a signed PDF whose signature is right; one handed in later takes the place of an earlier one, whose bytes stay. */
  async handBack(
    actor: Actor,
    conferenceId: string,
    { documentId, name }: { documentId: string; name: string },
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<SignedFile> {
    if (actor.kind !== "person" || !may(actor, "document.sign")) throw new AppError("permission.denied");
    const { conferences, files, pdf, surroundings } = this.parts;
    const issued = this.issued(conferenceId, documentId);
    const stored = await files.put(pdf.recognize(bytes), maxSignedFile);
    const at = surroundings.now().toISOString();
    const facts = await this.turnstile.pass("inspect", () => this.inspect(stored.file, issued, at));
    const signed: SignedFile = { ...stored, ...facts, name, at, by: { id: actor.id, name: actor.name } };
    await conferences.act(conferenceId, actor, (state) => {
      const known = state.issued.find(({ id }) => id === documentId)?.signed;
      return { events: known?.file === signed.file ? [] : [{ type: "document.signed", documentId, signed }] };
    });
    return this.issued(conferenceId, documentId).signed ?? signed;
  }

  private issued(conferenceId: string, documentId: string): IssuedDocument {
    const found = this.parts.conferences.state(conferenceId).issued.find(({ id }) => id === documentId);
    if (!found) throw new AppError("document.notIssued");
    return found;
  }

  private async inspect(
    file: string,
    issued: IssuedDocument,
    at: string,
  ): Promise<Pick<SignedFile, "signatures" | "extendsIssued">> {
    const bytes = await this.read(file);
    const found = await this.parts.signatures.inspect(bytes, at);
    if (found.kind === "unsigned") throw new AppError("document.notSigned");
    if (found.kind === "bad") throw new AppError("document.badSignature", { reason: found.reason });
    const before = await this.read(issued.pdf.file);
    const extendsIssued = bytes.byteLength > before.byteLength && startsWith(bytes, before);
    return { signatures: found.signatures, extendsIssued };
  }

  private async read(file: string): Promise<Uint8Array> {
    const kept = await this.parts.files.open(file);
    if (!kept) throw new AppError("server.failed");
    const bytes = new Uint8Array(kept.bytes);
    let at = 0;
    for await (const chunk of kept.stream) {
      const part = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
      bytes.set(part, at);
      at += part.byteLength;
    }
    return bytes;
  }
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
