import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import { balanced, widthOf } from "./fonts.ts";
import { type FormLook, form, headRight, motto, nation, numberLine, textWidth } from "./form.ts";

/** How a kind of file draws the parts of the head; lengths in twips. */
export interface HeadPrinter<Line, Frame> {
  line(text: string, look: FormLook): Line;
  drawnLine(length: number, room: number, after?: number): Line;
  /** Parts side by side, without lines. */
  frame(rows: Line[][][], widths: number[]): Frame;
}

/** What stands above the text: agencies and number on the left, the nation's name, motto, place and date on the right; then the title. */
export function headParts<Line, Frame>(
  { head, type, subject, cover }: OfficialDocument,
  { line, drawnLine, frame }: HeadPrinter<Line, Frame>,
): (Line | Frame)[] {
  const { size } = form;
  const agency = head.agency.toLocaleUpperCase("vi");
  const agencyLook = balanced(agency, { size: size.agency, room: form.headLeft, face: "bold" });
  const parent = head.parentAgency.toLocaleUpperCase("vi");
  const { inset: parentInset } = balanced(parent, { size: size.agency, room: form.headLeft, face: "normal" });
  const left = [
    ...(parent === "" ? [] : [line(parent, { size: size.agency, inset: parentInset })]),
    line(agency, { size: size.agency, bold: true, inset: agencyLook.inset }),
    drawnLine(agencyLook.width * form.lineShare, form.headLeft),
  ];
  const right = [
    line(nation, { size: size.nation, bold: true }),
    line(motto, { size: size.motto, bold: true }),
    drawnLine(widthOf(motto, size.motto, "bold"), headRight),
  ];
  const number = numberLine(head);
  const below = [
    [line(number ?? "", { size: size.number, before: 60 })],
    [line(head.placeAndDate ?? "", { size: size.placeAndDate, italics: true, before: 60 })],
  ];
  const rows = number === null && head.placeAndDate === null ? [[left, right]] : [[left, right], below];
  const subjectLook = balanced(subject, { size: size.subject, room: textWidth, face: "bold", shortest: 1 });
  return [
    frame(rows, [form.headLeft, headRight]),
    line(type, { size: size.type, bold: true, before: cover ? form.coverTop : 280 }),
    line(subject, { size: size.subject, bold: true, inset: subjectLook.inset }),
    drawnLine(subjectLook.width * form.lineShare, textWidth, 240),
  ];
}
