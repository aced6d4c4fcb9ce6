import type { DocumentKind } from "../../model/official.ts";
import type { RichRun } from "../../model/richText.ts";

/** A part of a document's text. Renderers know all of them; what isn't said here (fonts, sizes, margins) is the form's own. */
export type OfficialBlock =
  /** Justified, first line indented; `plain` starts at the margin. */
  | { type: "paragraph"; runs: RichRun[]; plain?: boolean; centred?: boolean }
  /** Level 1: bold ("I. …"); level 2: bold; level 3: bold italic. `entry` stands in the table of contents. */
  | { type: "heading"; level: 1 | 2 | 3; text: string; entry?: boolean }
  | { type: "list"; ordered: boolean; items: RichRun[][] }
  /** Widths in parts of the text's width; a heading row is repeated on every page and no row is torn apart. */
  | { type: "table"; columns: { title: string; width: number; align: "left" | "center" }[]; rows: RichRun[][][] }
  /** Filled by the renderer from the headings that say `entry`. */
  | { type: "contents"; title: string }
  | { type: "pageBreak" };

/** Who signs, as the form stacks it: authority ("TL. VIỆN TRƯỞNG"), title, the place to sign, the name. */
export interface OfficialSignature {
  authority: string;
  title: string;
  name: string;
}

/**
 * A document as NĐ 30/2020/NĐ-CP, Phụ lục I, lays it out: what is said, and nothing of how. Made of the log and of what people
 * wrote; the same input gives the same document, and the same document the same bytes.
 */
export interface OfficialDocument {
  kind: DocumentKind;
  head: {
    /** Empty where the agency has none above it. */
    parentAgency: string;
    agency: string;
    /** "BB-VKS"; printed as "Số: 12/BB-VKS", or with an empty place while the register gave no number. Absent where the form has no number. */
    symbol: string | null;
    number: string;
    /** "Quảng Ngãi, ngày 28 tháng 4 năm 2022", with empty places while no date is known; absent where the form has none (Mẫu 1.9). */
    placeAndDate: string | null;
  };
  /** "BIÊN BẢN", in capitals. */
  type: string;
  /** What it is about (trích yếu), printed below the type. */
  subject: string;
  body: OfficialBlock[];
  /** Left and right of the foot; minutes have both, other documents the right one alone, and then "Nơi nhận" stands on the left. */
  signatures: { left: OfficialSignature | null; right: OfficialSignature | null };
  /** Lines of "Nơi nhận"; with the archive they stand level with the signer's title. */
  recipients: string[];
  archive: string;
  /** SHA-256 of the canonical form, printed at the end of sealed and issued documents; absent in drafts. */
  digest: string | null;
  /** Who confirmed it by their own sign-in, a line each, printed above the digest. */
  confirmed?: string[];
  /** Head, type and subject stand on a page of their own. */
  cover?: boolean;
}
