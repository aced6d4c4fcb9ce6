import { elementAt, elementsOf, everyElement, type XmlElement } from "../../reading/xml.ts";
import type { SeenBlock, SeenParagraph } from "../seen.ts";
import type { DocxStyles } from "./DocxStyles.ts";
import { isDrawn, points } from "./looks.ts";
import { type Column, type ReadParagraph, readParagraph } from "./readParagraph.ts";

/** Usual space between a cell's edge and its text, in points. */
const cellMargin = 5.4;
const sidesOfTable = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];

/** Reads what stands in a body, a cell or a header, one after the other, in a column of that width. */
export function readBlocks(container: XmlElement | undefined, styles: DocxStyles, column: Column): SeenBlock[] {
  const blocks: SeenBlock[] = [];
  let run: ReadParagraph[] = [];
  const flush = () => {
    for (const paragraph of settled(run)) blocks.push({ type: "paragraph", paragraph });
    run = [];
  };
  for (const child of flattened(container)) {
    if (child.name === "w:p") run.push(readParagraph(child, styles, column));
    if (child.name !== "w:tbl") continue;
    flush();
    blocks.push(readTable(child, styles, column));
  }
  flush();
  return blocks;
}

/** Paragraphs and tables; controls that only group them are looked through. */
function* flattened(container: XmlElement | undefined): Generator<XmlElement> {
  for (const child of elementsOf(container)) {
    if (child.name === "w:p" || child.name === "w:tbl") yield child;
    if (child.name === "w:sdt") yield* flattened(elementAt(child, "w:sdtContent"));
  }
}

/** Paragraphs with what their neighbours make of them: the gap between two, and the line drawn under the one above. */
function settled(list: readonly ReadParagraph[]): SeenParagraph[] {
  const settledOnes: SeenParagraph[] = [];
  let owner: { at: number; widest: number } | null = null;
  for (const [index, { seen, drawn, widest, look, style }] of list.entries()) {
    const before = list[index - 1];
    const alike = before && look.contextual && before.look.contextual && before.style === style;
    // An empty paragraph is a gap too, of a whole line.
    const follows = before !== undefined && before.seen.text.trim() !== "";
    const gap = alike ? 0 : (before?.look.after ?? 0) + (look.before ?? 0);
    settledOnes.push({ ...seen, gap: follows ? gap : null });
    const draw = (lengths: readonly number[]) => {
      const [length] = lengths;
      const above = owner && settledOnes[owner.at];
      if (length === undefined || !owner || !above || owner.widest <= 0) return;
      settledOnes[owner.at] = { ...above, line: length / owner.widest };
    };
    draw(drawn.above);
    if (seen.text.trim() !== "") owner = { at: index, widest };
    draw(drawn.below);
  }
  return settledOnes;
}

function readTable(table: XmlElement, styles: DocxStyles, column: Column): SeenBlock {
  const properties = elementAt(table, "w:tblPr");
  const tableStyle = elementAt(properties, "w:tblStyle")?.attributes["w:val"];
  const grid = elementsOf(elementAt(table, "w:tblGrid"), "w:gridCol").map(
    ({ attributes }) => points(attributes["w:w"]) ?? 0,
  );
  const margin = (side: "w:left" | "w:right") =>
    points(elementAt(properties, "w:tblCellMar", side)?.attributes["w:w"]) ?? cellMargin;
  const rows = elementsOf(table, "w:tr").map((row) =>
    elementsOf(row, "w:tc").map((cell, index) => {
      const width = points(elementAt(cell, "w:tcPr", "w:tcW")?.attributes["w:w"]) ?? grid[index] ?? column.width;
      return readBlocks(cell, styles, { width: width - margin("w:left") - margin("w:right"), tableStyle });
    }),
  );
  const cells = rows.map((row) => row.map((blocks) => blocks.flatMap(inCell)));
  if (rows.every((row) => row.length === 2) && !hasBorders(table, properties)) return sides(cells);
  return {
    type: "table",
    rows: cells.map((row) => row.map((cell) => cell.map(({ text }) => text).join("\n"))),
    paragraphs: cells.flat(2),
  };
}

function sides(cells: readonly (readonly SeenParagraph[][])[]): SeenBlock {
  const left = cells.flatMap((row) => row[0] ?? []);
  const right = cells.flatMap((row) => row[1] ?? []);
  // Cells begin at the same height, so that their first paragraphs stand side by side.
  const level = cells.some(([first, second]) => says(first?.[0]) && says(second?.[0]));
  return { type: "sides", left, right, level };
}

function says(paragraph: SeenParagraph | undefined): boolean {
  return paragraph !== undefined && paragraph.text.trim() !== "";
}

function inCell(block: SeenBlock): SeenParagraph[] {
  if (block.type === "paragraph") return [block.paragraph];
  return block.type === "sides" ? [...block.left, ...block.right] : block.paragraphs;
}

/** Whether a table's lines are seen: its own where cells don't say otherwise. */
function hasBorders(table: XmlElement, properties: XmlElement | undefined): boolean {
  const drawn = (borders: XmlElement | undefined) => sidesOfTable.some((side) => isDrawn(elementAt(borders, side)));
  const cells = [...everyElement(table, "w:tcPr")].map((cell) => elementAt(cell, "w:tcBorders"));
  if (cells.some(drawn)) return true;
  return drawn(elementAt(properties, "w:tblBorders")) && cells.some((borders) => borders === undefined);
}
