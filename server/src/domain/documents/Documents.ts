import type { Actor } from "@diemcau/shared/model/actor";
import {
  type Confirmation,
  type DocumentKind,
  documentKinds,
  type IssuedDocument,
  issuableKinds,
  type SignedFile,
} from "@diemcau/shared/model/official";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { DocumentsReply } from "@diemcau/shared/protocol/officialDocuments";
import { officialDocuments } from "@diemcau/shared/rules/official/compose";
import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import { isNumbered } from "@diemcau/shared/rules/official/frame";
import { missingFor } from "@diemcau/shared/rules/official/missing";
import { type Access, may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import type { Directory, FileStore, Surroundings } from "../ports.ts";
import type { Minutes } from "../proceedings/Minutes.ts";
import { gatherInput, suggestionFor } from "./gather.ts";
import { confirmedLines } from "./confirmedLines.ts";
import type { Digest, OfficialFormat, RenderOfficial } from "./ports.ts";

/** Largest rendered file, in bytes. */
const maxRendered = 200 * 1024 * 1024;

/** What documents lead to. */
export interface DocumentsParts {
  conferences: Pick<Conferences, "act" | "list" | "log" | "state">;
  directory: Directory;
  minutes: Pick<Minutes, "texts">;
  files: FileStore;
  render: RenderOfficial;
  digest: Digest;
  surroundings: Surroundings;
}

/** Official documents of conferences: drafts made of the log whenever they are asked for, and those whose bytes are kept. */
export class Documents {
  private readonly parts: DocumentsParts;

  constructor(parts: DocumentsParts) {
    this.parts = parts;
  }

  /** Everything the documents' page shows. */
  async view(actor: Actor, conferenceId: string): Promise<DocumentsReply> {
    const state = this.enter(actor, conferenceId, "document.read");
    return {
      conferenceTitle: state.conference?.title ?? "",
      letterhead: state.letterhead,
      suggestion: await suggestionFor(state, this.parts),
      kinds: documentKinds.map((kind) => ({
        kind,
        missing: missingFor(kind, state),
        numbered: isNumbered(kind),
        register: state.registers[kind] ?? null,
      })),
      issued: state.issued,
    };
  }

  /** Documents of a kind as they would be printed now; `document.notReady` while the log lacks what they need. */
  async draft(conferenceId: string, kind: DocumentKind): Promise<OfficialDocument[]> {
    const { conferences } = this.parts;
    const state = conferences.state(conferenceId);
    requireRecord(state);
    if (missingFor(kind, state) !== null) throw new AppError("document.notReady");
    return officialDocuments(kind, await gatherInput(state, conferences.log(conferenceId), this.parts));
  }

  /** SHA-256 over the canonical form of the draft: what people confirm, and what is printed in the sealed document. */
  async digestOf(conferenceId: string, kind: DocumentKind): Promise<string> {
    return this.parts.digest(canonicalJson(await this.draft(conferenceId, kind)));
  }

  /** A draft as a file, for those who may read documents. */
  async renderDraft(actor: Actor, conferenceId: string, kind: DocumentKind, format: OfficialFormat) {
    this.enter(actor, conferenceId, "document.read");
    return this.render(await this.draft(conferenceId, kind), format);
  }

  /** Prints documents. */
  render(documents: readonly OfficialDocument[], format: OfficialFormat): Promise<Uint8Array> {
    return this.parts.render(documents, format);
  }

  /**
   * Prints the draft with its digest and keeps the canonical form and both files; commits nothing. Whoever commits compares the
   * digest with what was confirmed.
   */
  async freeze(
    conferenceId: string,
    kind: DocumentKind,
    { issuedBy, confirmations }: { issuedBy: IssuedDocument["issuedBy"]; confirmations: Confirmation[] },
  ): Promise<IssuedDocument> {
    const { conferences, digest: sha256, surroundings } = this.parts;
    const { registers, conference } = conferences.state(conferenceId);
    const documents = await this.draft(conferenceId, kind);
    const canonical = canonicalJson(documents);
    const digest = sha256(canonical);
    const confirmed = confirmedLines(confirmations, conference?.timeZone ?? "Asia/Ho_Chi_Minh");
    const printed = documents.map((document) => ({
      ...document,
      digest,
      ...(confirmed.length > 0 ? { confirmed } : {}),
    }));
    const [first] = documents;
    return {
      id: surroundings.newId(),
      kind,
      title: first ? `${first.type} ${first.subject}` : "",
      number: registers[kind]?.number ?? "",
      date: registers[kind]?.date ?? null,
      docx: await this.keep(await this.render(printed, "docx")),
      pdf: await this.keep(await this.render(printed, "pdf")),
      canonical: await this.keep(new TextEncoder().encode(canonical)),
      digest,
      confirmations,
      issuedAt: surroundings.now().toISOString(),
      issuedBy,
      signed: null,
    };
  }

  /** Issues a document that needs no confirmations: keeps its bytes, then tells the log. */
  async issue(actor: Actor, conferenceId: string, kind: DocumentKind): Promise<IssuedDocument> {
    const state = this.enter(actor, conferenceId, "document.issue");
    if (actor.kind !== "person") throw new AppError("permission.denied");
    if (!issuableKinds.some((known) => known === kind)) throw new AppError("permission.denied");
    if (!state.letterhead) throw new AppError("document.noLetterhead");
    const issuedBy = { id: actor.id, name: actor.name };
    const document = await this.freeze(conferenceId, kind, { issuedBy, confirmations: [] });
    const known = sameAs(document, state);
    if (known) return known;
    await this.parts.conferences.act(
      conferenceId,
      actor,
      () => ({ events: [{ type: "document.issued", document }] }),
      `issue:${kind}:${document.digest}`,
    );
    // Of two at once the first one's is in the log.
    return sameAs(document, this.parts.conferences.state(conferenceId)) ?? document;
  }

  /** A kept document, for those who may read documents. */
  issued(actor: Actor, conferenceId: string, documentId: string): IssuedDocument {
    const state = this.enter(actor, conferenceId, "document.read");
    const document = state.issued.find(({ id }) => id === documentId);
    if (!document) throw new AppError("notFound");
    return document;
  }

  /** Its digitally signed file, where the office handed one back. */
  signed(actor: Actor, conferenceId: string, documentId: string): SignedFile {
    const { signed } = this.issued(actor, conferenceId, documentId);
    if (!signed) throw new AppError("notFound");
    return signed;
  }

  /** Every way in: people with the permission, and no rehearsal. */
  private enter(actor: Actor, conferenceId: string, access: Access): ConferenceState {
    if (actor.kind === "device" || !may(actor, access)) throw new AppError("permission.denied");
    const state = this.parts.conferences.state(conferenceId);
    requireRecord(state);
    return state;
  }

  private keep(bytes: Uint8Array): Promise<{ file: string; bytes: number }> {
    return this.parts.files.put(once(bytes), maxRendered);
  }
}

/** The kept document that says the very same. */
function sameAs({ kind, digest }: IssuedDocument, { issued }: ConferenceState): IssuedDocument | undefined {
  return issued.find((one) => one.kind === kind && one.digest === digest);
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
