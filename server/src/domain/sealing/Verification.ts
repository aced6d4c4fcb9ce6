import type { DocumentKind, IssuedDocument } from "@diemcau/shared/model/official";
import type { Conferences } from "../meeting/Conferences.ts";

/** What anybody may know of a document by its code: of an open conference all that the document itself says of its making. */
export type VerifiedDocument =
  | { open: false; kind: DocumentKind; issuedAt: string; timeZone: string }
  | { open: true; conferenceTitle: string; timeZone: string; document: IssuedDocument };

/** Finds issued documents by the SHA-256 that is printed in them. */
export class Verification {
  private readonly conferences: Pick<Conferences, "list">;

  constructor(conferences: Pick<Conferences, "list">) {
    this.conferences = conferences;
  }

  /** The document of this code, or `null`; of a conference that isn't open only that there is one, its kind and date. */
  find(digest: string): VerifiedDocument | null {
    for (const { conference, issued } of this.conferences.list()) {
      const document = issued.find((known) => known.digest === digest);
      if (!conference || !document) continue;
      const { title, timeZone, secrecy } = conference;
      if (secrecy === "open") return { open: true, conferenceTitle: title, timeZone, document };
      return { open: false, kind: document.kind, issuedAt: document.issuedAt, timeZone };
    }
    return null;
  }
}

/** A code as somebody types it: spaces, dashes and capitals don't matter; `null` for what can't be one. */
export function codeOf(typed: string): string | null {
  const code = typed.replace(/[\s-]+/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(code) ? code : null;
}
