import type { RichRun } from "@diemcau/shared/model/richText";
import type { Content } from "pdfmake/interfaces.js";
import { type FormLook, form } from "../form.ts";
import { points } from "./points.ts";

/** Words that look alike. */
export function textRuns(list: readonly RichRun[]): Content[] {
  return list.map(({ text, bold, italic }) => ({
    text,
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italics: true } : {}),
  }));
}

/** One line of the head or foot: nothing of the body's indent and gaps; `before` in twips. */
export function formLine(text: string, look: FormLook): Content {
  const { size, bold = false, italics = false, left = false, before = 0, inset = 0 } = look;
  return {
    text: text === "" ? " " : text,
    fontSize: size,
    bold,
    italics,
    alignment: left ? "left" : "center",
    margin: [points(inset), points(before), points(inset), 0],
  };
}

/** A drawn line of a length in the middle of the room, both in twips. */
export function drawnLine(length: number, room: number, after = 0): Content {
  const from = points((room - length) / 2);
  return {
    canvas: [{ type: "line", x1: from, y1: 0, x2: from + points(length), y2: 0, lineWidth: 0.75 }],
    margin: [0, 3, 0, 1 + points(after)],
  };
}

/** A paragraph of the text. */
export function bodyText(
  runs: readonly RichRun[],
  { plain = false, centred = false }: { plain?: boolean; centred?: boolean } = {},
): Content {
  const indent = plain || centred ? {} : { leadingIndent: points(form.firstLine) };
  return {
    text: textRuns(runs),
    alignment: centred ? "center" : "justify",
    margin: [0, 0, 0, points(form.gap)],
    ...indent,
  };
}
