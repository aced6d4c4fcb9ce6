import type { DocumentKind, DocumentRegister, IssuedDocument, Letterhead } from "../model/official.ts";
import type { MissingReason } from "../rules/official/missing.ts";

/**
 * Answer of `GET /conferences/:id/documents`. Beside it: `GET …/documents/:kind.docx` and `.pdf` (a draft),
 * `POST …/documents/:kind/issue` → IssuedDocument, `GET …/issued/:documentId.docx`, `.pdf` and `…/issued/:documentId/signed`.
 */
export interface DocumentsReply {
  conferenceTitle: string;
  letterhead: Letterhead | null;
  /** What the form starts from: what the host unit's last conference had, else what the system can tell. */
  suggestion: Letterhead;
  kinds: {
    kind: DocumentKind;
    /** Why it can't be made yet. */
    missing: MissingReason | null;
    /** Whether the clerk's register gives it a number. */
    numbered: boolean;
    register: Omit<DocumentRegister, "kind"> | null;
  }[];
  issued: IssuedDocument[];
}
