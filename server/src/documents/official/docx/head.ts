import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import type { Paragraph, Table } from "docx";
import { balanced, widthOf } from "../fonts.ts";
import { form, headRight, motto, nation, numberLine, textWidth } from "../form.ts";
import { frameTable } from "./frameTable.ts";
import { drawnLine, formLine } from "./text.ts";

/** What stands above the text: agencies and number on the left, the nation's name, motto, place and date on the right; then the title. */
export function headParts({ head, type, subject, cover }: OfficialDocument): (Paragraph | Table)[] {
  const { size } = form;
  const agency = head.agency.toLocaleUpperCase("vi");
  const agencyLook = balanced(agency, { size: size.agency, room: form.headLeft, face: "bold" });
  const parent = head.parentAgency.toLocaleUpperCase("vi");
  const { inset: parentInset } = balanced(parent, { size: size.agency, room: form.headLeft, face: "normal" });
  const left = [
    ...(parent === "" ? [] : [formLine(parent, { size: size.agency, inset: parentInset })]),
    formLine(agency, { size: size.agency, bold: true, inset: agencyLook.inset }),
    drawnLine(agencyLook.width * form.lineShare, form.headLeft),
  ];
  const right = [
    formLine(nation, { size: size.nation, bold: true }),
    formLine(motto, { size: size.motto, bold: true }),
    drawnLine(widthOf(motto, size.motto, "bold"), headRight),
  ];
  const number = numberLine(head);
  const below = [
    [formLine(number ?? "", { size: size.number, before: 60 })],
    [formLine(head.placeAndDate ?? "", { size: size.placeAndDate, italics: true, before: 60 })],
  ];
  const rows = number === null && head.placeAndDate === null ? [[left, right]] : [[left, right], below];
  const subjectLook = balanced(subject, { size: size.subject, room: textWidth, face: "bold", shortest: 1 });
  return [
    frameTable(rows, [form.headLeft, headRight]),
    formLine(type, { size: size.type, bold: true, before: cover ? form.coverTop : 280 }),
    formLine(subject, { size: size.subject, bold: true, inset: subjectLook.inset }),
    drawnLine(subjectLook.width * form.lineShare, textWidth, 240),
  ];
}
