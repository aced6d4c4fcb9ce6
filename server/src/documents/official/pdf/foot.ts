import type { OfficialDocument, OfficialSignature } from "@diemcau/shared/rules/official/document";
import type { Content } from "pdfmake/interfaces.js";
import { footRight, form } from "../form.ts";
import { closingLines, recipientLines } from "../lines.ts";
import { points } from "./points.ts";
import { sideBySide } from "./sideBySide.ts";
import { formLine } from "./text.ts";

/** Lines of "Nơi nhận" and their letters together that leave room on a page for the end of the text. */
const low = { recipients: 15, length: 1000 };

/** What stands below the text; see the DOCX foot of the same name. */
export function footParts(document: OfficialDocument): Content[] {
  const { left, right } = document.signatures;
  const widths = [form.footLeft, footRight];
  const received = recipientParts(document);
  const rows = left
    ? [
        [signature(left), signature(right)],
        [received, [formLine("", { size: form.size.recipients })]],
      ]
    : [[received, signature(right)]];
  return [
    { stack: [sideBySide(rows, widths, hasLowFoot(document))], margin: [0, 8, 0, 0] },
    ...closingLines(document).map(
      (text, place): Content => ({
        text,
        fontSize: form.size.digest,
        margin: [0, place === 0 ? 12 : 0, 0, 0],
      }),
    ),
  ];
}

/** Whether the foot surely fits a page; what is kept whole and doesn't fit would be lost. */
export function hasLowFoot({ recipients }: OfficialDocument): boolean {
  return recipients.length <= low.recipients && recipients.join("").length < low.length;
}

function signature(signer: OfficialSignature | null): Content[] {
  const { size } = form;
  if (!signer) return [formLine("", { size: size.signer })];
  return [
    ...(signer.authority === "" ? [] : [formLine(signer.authority, { size: size.signer, bold: true })]),
    formLine(signer.title, { size: size.signer, bold: true }),
    formLine(signer.name, { size: size.signer, bold: true, before: form.signing }),
  ];
}

function recipientParts(document: OfficialDocument): Content[] {
  const { size } = form;
  return [
    formLine("Nơi nhận:", { size: size.recipientsTitle, bold: true, italics: true, left: true, before: 20 }),
    ...recipientLines(document).map(
      (line): Content => ({ text: line, fontSize: size.recipients, alignment: "left", margin: [0, 0, points(200), 0] }),
    ),
  ];
}
