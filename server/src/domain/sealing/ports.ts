import type { Confirmation, DocumentKind, IssuedDocument, SignatureFacts } from "@diemcau/shared/model/official";

/** What sealing needs of the documents: the digest of a draft, and its bytes for good. */
export interface SealDocuments {
  /** SHA-256, hex, over the canonical form as it would be printed now. */
  digestOf(conferenceId: string, kind: DocumentKind): Promise<string>;
  /** Renders and stores all files with the digest printed, and commits nothing. */
  freeze(
    conferenceId: string,
    kind: DocumentKind,
    by: { issuedBy: { id: string; name: string }; confirmations: Confirmation[] },
  ): Promise<IssuedDocument>;
}

/** Keeps the minutes' text as it is while `task` runs: nothing written meanwhile is stored. */
export interface StillText {
  still<Result>(conferenceId: string, task: () => Promise<Result>): Promise<Result>;
}

/** What a look into a signed PDF came to. */
export type SignatureFindings =
  | { kind: "unsigned" }
  /** Why it can't be taken, in Vietnamese. */
  | { kind: "bad"; reason: string }
  | { kind: "signed"; signatures: SignatureFacts[] };

/** Checks the digital signatures of a PDF. */
export interface SignatureInspection {
  inspect(bytes: Uint8Array, handedInAt: string): Promise<SignatureFindings>;
}
