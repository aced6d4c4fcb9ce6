import type { OfficialDocument, OfficialSignature } from "@diemcau/shared/rules/official/document";
import { LineRuleType, Paragraph, type Table, TextRun } from "docx";
import { footRight, form } from "../form.ts";
import { closingLines, recipientLines } from "../lines.ts";
import { frameTable } from "./frameTable.ts";
import { formLine, halfPoints } from "./text.ts";

/** What stands below the text: signer and "Nơi nhận", whose title is level with the signer's; then who confirmed it, and its digest. */
export function footParts(document: OfficialDocument): (Paragraph | Table)[] {
  const { left, right } = document.signatures;
  const widths = [form.footLeft, footRight];
  const received = recipientParts(document);
  const rows = left
    ? [
        [signature(left), signature(right)],
        [received, [formLine("", { size: form.size.recipients, keepNext: false })]],
      ]
    : [[received, signature(right)]];
  return [gap(), frameTable(rows, widths), ...closing(document)];
}

function signature(signer: OfficialSignature | null): Paragraph[] {
  const { size } = form;
  if (!signer) return [formLine("", { size: size.signer })];
  return [
    ...(signer.authority === "" ? [] : [formLine(signer.authority, { size: size.signer, bold: true })]),
    formLine(signer.title, { size: size.signer, bold: true }),
    formLine(signer.name, { size: size.signer, bold: true, before: form.signing, keepNext: false }),
  ];
}

function recipientParts(document: OfficialDocument): Paragraph[] {
  const { size } = form;
  return [
    formLine("Nơi nhận:", { size: size.recipientsTitle, bold: true, italics: true, left: true, before: 20 }),
    ...recipientLines(document).map((line) => formLine(line, { size: size.recipients, left: true, keepNext: false })),
  ];
}

function gap(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT },
    keepNext: true,
    run: { size: 8 },
  });
}

function closing(document: OfficialDocument): Paragraph[] {
  return closingLines(document).map(
    (line, place) =>
      new Paragraph({
        spacing: { before: place === 0 ? 240 : 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        children: [new TextRun({ text: line, size: halfPoints(form.size.digest) })],
      }),
  );
}
