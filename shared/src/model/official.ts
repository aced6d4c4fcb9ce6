import { z } from "zod";
import { line, optionalLine } from "../text/plainText.ts";

/**
 * Official documents that a conference leaves: programme (Chương trình), invitation (Giấy mời), minutes (Biên bản), supplement (Biên bản bổ
 * sung), notice (Thông báo kết luận), delegates (Danh sách đại biểu), annex (Phụ lục kỹ thuật), proceedings (Kỷ yếu).
 */
export const documentKinds = [
  "programme",
  "invitation",
  "minutes",
  "supplement",
  "notice",
  "delegates",
  "annex",
  "proceedings",
] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Those that one command issues; minutes and supplements are sealed by two confirmations instead (PROTOCOL R8). */
export const issuableKinds = ["programme", "invitation", "notice", "delegates", "annex", "proceedings"] as const;

/** What stands around the text of every document of a conference (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const Letterhead = z.object({
  /** Name of the agency above, printed in capitals; empty where there is none. */
  parentAgency: optionalLine(200),
  agency: line(200),
  /** Short name of the agency in a document's symbol: "VKS" in "12/BB-VKS". */
  abbreviation: line(30),
  /** Where documents are dated from: "Quảng Ngãi". */
  placeName: line(100),
  /** By whose authority and as what the notice, programme and invitation are signed: "TL. VIỆN TRƯỞNG", "CHÁNH VĂN PHÒNG". */
  signer: z.object({ authority: optionalLine(100), title: line(100), name: optionalLine(100) }),
  /** Lines of "Nơi nhận", without the last one. */
  recipients: z.array(line(200)).max(30),
  /** The last line after "- Lưu: ": "VT, Hồ sơ". */
  archive: line(100),
});
export type Letterhead = z.infer<typeof Letterhead>;

/** Number and date of a document, typed from the clerk's register and never made here; empty leaves the place blank. */
export const DocumentRegister = z.object({
  kind: DocumentKind,
  number: z.union([z.literal(""), z.string().regex(/^[0-9]{1,5}[a-z]?$/, "register.number")]),
  date: z.iso.date().nullable(),
});
export type DocumentRegister = z.infer<typeof DocumentRegister>;

/** One confirmation of the minutes or a supplement, by somebody's own sign-in with the password asked again (PROTOCOL R8). */
export interface Confirmation {
  target: "minutes" | "supplement";
  role: "secretary" | "chair";
  person: { id: string; name: string; title: string };
  /** SHA-256 over the canonical form that was confirmed; it lapses when the form changes. */
  digest: string;
  at: string;
}

/** Text of supplementary minutes that is being agreed on. */
export interface SupplementDraft {
  text: string;
  by: { id: string; name: string };
  at: string;
}

/** What a check of a digitally signed PDF found. */
export interface SignatureFacts {
  /** Holder and issuer as the certificate names them. */
  holder: string;
  organization: string;
  issuer: string;
  serial: string;
  validFrom: string;
  validTo: string;
  /** The moment the signature claims. */
  signedAt: string | null;
  /** The last signature covers every byte of the file. */
  coversWholeFile: boolean;
  /** The digest over the covered bytes is the signed one, and the signature over it is right. */
  intact: boolean;
  /** The certificate was valid at the moment claimed. */
  withinValidity: boolean;
}

/** The signed file as it was handed back. */
export interface SignedFile {
  file: string;
  bytes: number;
  name: string;
  /** The file begins with the very bytes that were issued. */
  extendsIssued: boolean;
  signatures: SignatureFacts[];
  at: string;
  by: { id: string; name: string };
}

/** A document whose bytes are kept for good. */
export interface IssuedDocument {
  id: string;
  kind: DocumentKind;
  title: string;
  /** As the register gave them when it was issued. */
  number: string;
  date: string | null;
  docx: { file: string; bytes: number };
  pdf: { file: string; bytes: number };
  /** The canonical form, kept as a file of its own, and its SHA-256, which is printed in the document. */
  canonical: { file: string; bytes: number };
  digest: string;
  confirmations: Confirmation[];
  issuedAt: string;
  issuedBy: { id: string; name: string };
  signed: SignedFile | null;
}
