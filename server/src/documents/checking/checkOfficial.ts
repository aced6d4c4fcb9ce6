import type { DocumentKind } from "@diemcau/shared/model/official";
import { type FormRuleId, rulesOf } from "@diemcau/shared/rules/officialForm";
import { OfficePackage } from "../reading/OfficePackage.ts";
import { checks } from "./checks.ts";
import { dissect } from "./dissect.ts";
import { readDocx } from "./docx/readDocx.ts";
import { readPdf } from "./pdf/readPdf.ts";
import type { SeenDocument } from "./seen.ts";

/** What one rule of the form says of a document: kept or not, and what was found. */
export interface Finding {
  rule: FormRuleId;
  ok: boolean;
  found: string;
}

/** The documents that the checker opens. */
export type CheckedFormat = "docx" | "pdf";

/** A document as a reader sees it, whichever format it has. */
export async function open(bytes: Uint8Array, format: CheckedFormat): Promise<SeenDocument> {
  return format === "docx" ? readDocx(await OfficePackage.open(bytes)) : readPdf(bytes);
}

/**
 * Opens a document and checks every rule of the form that its kind is asked, in order. A file of several documents, as merged invitations
 * are, keeps a rule when all of them do. Throws `paper.unreadable` and its like for what can't be opened.
 */
export async function checkOfficial(
  bytes: Uint8Array,
  { format, kind }: { format: CheckedFormat; kind: DocumentKind },
): Promise<Finding[]> {
  const document = await open(bytes, format);
  const parts = dissect(document.blocks);
  return rulesOf(kind).map((rule) => {
    const verdicts = parts.map((part) => checks[rule]({ document, part, kind }));
    const broken = verdicts.findIndex(({ ok }) => !ok);
    const [first] = verdicts;
    const told = verdicts[broken] ?? first ?? { ok: false, found: "không có nội dung" };
    const place = broken > 0 ? `bản thứ ${broken + 1}: ` : "";
    return { rule, ok: told.ok, found: place + told.found };
  });
}
