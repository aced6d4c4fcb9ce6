import { elementAt, elementsOf, everyElement, textOf, type XmlElement } from "../../reading/xml.ts";
import { widestLine } from "../letterWidths.ts";
import type { SeenParagraph, SeenRun } from "../seen.ts";
import type { DocxStyles } from "./DocxStyles.ts";
import { fontSlots, overlaid, type ParagraphLook, type RunLook } from "./looks.ts";

/** A paragraph with what the rules don't ask but its neighbours need. */
export interface ReadParagraph {
  seen: SeenParagraph;
  /** Lengths in points of lines that are drawn with it, above its text and below. */
  drawn: { above: number[]; below: number[] };
  /** Length of its widest line of text, in points. */
  widest: number;
  look: ParagraphLook;
  style: string | undefined;
}

/** Where a paragraph stands: how wide its column is, in points, and the style of the table around it. */
export interface Column {
  width: number;
  tableStyle?: string | undefined;
}

const emuPerPoint = 12_700;
/** Natural distance of lines in Times New Roman, in parts of the letters' size. */
const naturalLine = 1.15;
/** Shapes of nothing but a line. */
const straight = new Set(["line", "straightConnector1"]);

/** Reads a `w:p` with everything that its styles and its table say of it. */
export function readParagraph(element: XmlElement, styles: DocxStyles, column: Column): ReadParagraph {
  const properties = elementAt(element, "w:pPr");
  const { run, paragraph: look, style } = styles.paragraph(properties, column.tableStyle);
  const runs = [...runsIn(element, run, styles)];
  const room = column.width - (look.left ?? 0) - (look.right ?? 0);
  const text = runs.map((one) => one.text).join("");
  const shapes = shapesIn(element);
  const size = Math.max(...runs.map((one) => one.size), 0) || (run.size ?? 10);
  return {
    seen: {
      text,
      runs,
      align: alignOf(look.align),
      firstLine: (look.left ?? 0) + (look.firstLine ?? 0),
      gap: look.before ?? 0,
      lineSpacing: lineSpacingOf(look, size),
      line: null,
    },
    drawn: { above: look.borders?.top ? [room] : [], below: [...(look.borders?.bottom ? [room] : []), ...shapes] },
    widest: widestLine(runs, room),
    look,
    style,
  };
}

function* runsIn(element: XmlElement, base: RunLook, styles: DocxStyles): Generator<SeenRun> {
  for (const child of elementsOf(element)) {
    if (child.name === "w:del" || child.name === "w:moveFrom" || child.name === "w:pPr") continue;
    if (child.name !== "w:r") {
      yield* runsIn(child, base, styles);
      continue;
    }
    const text = wordsOf(child);
    if (text === "") continue;
    const look = overlaid(base, styles.run(elementAt(child, "w:rPr")));
    yield {
      text: look.caps ? text.toUpperCase() : text,
      size: look.size ?? 10,
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      underline: look.underline ?? false,
      colour: look.colour === undefined || look.colour === "AUTO" ? "000000" : look.colour,
      fonts: fontSlots.map((slot) => look.fonts?.[slot] ?? ""),
    };
  }
}

function wordsOf(run: XmlElement): string {
  const words = elementsOf(run).map((part) => {
    if (part.name === "w:t") return textOf(part);
    if (part.name === "w:tab") return "\t";
    if (part.name === "w:noBreakHyphen") return "-";
    return part.name === "w:br" && part.attributes["w:type"] !== "page" ? "\n" : "";
  });
  return words.join("").normalize("NFC");
}

function alignOf(align: string | undefined): SeenParagraph["align"] {
  if (align === "center" || align === "right") return align;
  if (align === "end") return "right";
  return align === "both" || align === "distribute" ? "justify" : "left";
}

function lineSpacingOf({ line, lineRule }: ParagraphLook, size: number): number {
  if (line === undefined) return 1;
  if (lineRule === undefined || lineRule === "auto") return line / 240;
  const exact = line / 20 / (size * naturalLine);
  return lineRule === "atLeast" ? Math.max(1, exact) : exact;
}

/** Lengths of lines drawn as shapes; a shape for older programs beside it is the same one. */
function shapesIn(paragraph: XmlElement): number[] {
  const lengths: number[] = [];
  for (const drawing of everyElement(paragraph, "w:drawing"))
    for (const geometry of everyElement(drawing, "a:prstGeom")) {
      const extent = [...everyElement(drawing, "wp:extent")][0]?.attributes.cx;
      if (straight.has(geometry.attributes.prst ?? "") && extent) lengths.push(Number(extent) / emuPerPoint);
    }
  if (lengths.length > 0) return lengths;
  for (const line of everyElement(paragraph, "v:line")) {
    const [from, to] = [line.attributes.from, line.attributes.to].map((point) => Number.parseFloat(point ?? ""));
    if (from !== undefined && to !== undefined && Number.isFinite(to - from)) lengths.push(Math.abs(to - from));
  }
  return lengths;
}
