import type { RichRun } from "@diemcau/shared/model/richText";
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from "docx";
import { type FormLook, form } from "../form.ts";

/** Word counts text in half points. */
export function halfPoints(points: number): number {
  return points * 2;
}

/** Words that look alike; line feeds become breaks. */
export function textRuns(list: readonly RichRun[], size?: number): TextRun[] {
  return list.flatMap(({ text, bold, italic }) =>
    text.split("\n").map(
      (line, place) =>
        new TextRun({
          text: line,
          ...(place > 0 ? { break: 1 } : {}),
          ...(bold ? { bold: true } : {}),
          ...(italic ? { italics: true } : {}),
          ...(size === undefined ? {} : { size: halfPoints(size) }),
        }),
    ),
  );
}

/** One line of the head or foot: nothing of the body's indent and gaps. */
export function formLine(text: string, look: FormLook & { keepNext?: boolean }): Paragraph {
  const { size, bold = false, italics = false, left = false, before = 0, inset = 0, keepNext = true } = look;
  return new Paragraph({
    alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
    indent: { left: inset, right: inset },
    spacing: { before, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    keepNext,
    children: [new TextRun({ text, bold, italics, size: halfPoints(size) })],
  });
}

/** A drawn line of a length, in the middle of the room: the upper border of an empty paragraph. */
export function drawnLine(length: number, room: number, after = 0): Paragraph {
  const side = Math.max(0, Math.round((room - length) / 2));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: 70, after, line: 40, lineRule: LineRuleType.EXACT },
    keepNext: true,
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    run: { size: 4 },
  });
}

/** Spacing of the text. */
export const bodySpacing = { before: 0, after: form.gap, line: form.lineSpacing, lineRule: LineRuleType.AUTO };
