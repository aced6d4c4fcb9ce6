import type { RichBlock, RichRun } from "@diemcau/shared/model/richText";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { OfficePackage } from "../OfficePackage.ts";
import type { PaperContent } from "../paperMessage.ts";
import { richTextOf, tidyRuns } from "../richTextOf.ts";
import { elementAt, elementsOf, everyElement, textOf, type XmlElement } from "../xml.ts";

const presentation = "ppt/presentation.xml";

/** A PPTX that was found harmless: its words slide by slide in their order, each under its title. */
export function readPptxPaper(office: OfficePackage): PaperContent {
  const slides = elementsOf(elementAt(office.xml(presentation), "p:sldIdLst"), "p:sldId").map((slide) => {
    const part = office.target(presentation, { id: slide.attributes["r:id"] ?? "" });
    const root = part === undefined ? undefined : office.xml(part);
    if (!root) throw new AppError("paper.unreadable");
    return root;
  });
  return { format: "pptx", pages: slides.length, text: richTextOf(slides.flatMap(slideBlocks)), warnings: [] };
}

function slideBlocks(slide: XmlElement, index: number): RichBlock[] {
  const title: RichRun[] = [];
  const blocks: RichBlock[] = [];
  for (const shape of shapesOf(elementAt(slide, "p:cSld", "p:spTree"))) {
    const table = elementAt(shape, "a:graphic", "a:graphicData", "a:tbl");
    if (table) blocks.push(tableOf(table));
    const paragraphs = elementsOf(elementAt(shape, "p:txBody"), "a:p").map(runsOf);
    if (isTitle(shape)) title.push(...paragraphs.flat());
    else for (const runs of paragraphs) blocks.push({ type: "paragraph", runs });
  }
  const heading = title.length > 0 ? tidyRuns(title) : [{ text: `Trang ${index + 1}` }];
  return [{ type: "heading", level: 2, runs: heading }, ...blocks];
}

/** Shapes and tables in their order, those in groups too. */
function* shapesOf(tree: XmlElement | undefined): Generator<XmlElement> {
  for (const shape of elementsOf(tree)) {
    if (shape.name === "p:sp" || shape.name === "p:graphicFrame") yield shape;
    if (shape.name === "p:grpSp") yield* shapesOf(shape);
  }
}

function isTitle(shape: XmlElement): boolean {
  const type = elementAt(shape, "p:nvSpPr", "p:nvPr", "p:ph")?.attributes.type;
  return type === "title" || type === "ctrTitle";
}

function tableOf(table: XmlElement): RichBlock {
  const rows = elementsOf(table, "a:tr").map((row) =>
    elementsOf(row, "a:tc").map((cell) =>
      tidyRuns([...everyElement(cell, "a:p")].flatMap((line) => [...runsOf(line), { text: " " }])),
    ),
  );
  return { type: "table", header: elementAt(table, "a:tblPr")?.attributes.firstRow === "1", rows };
}

function runsOf(paragraph: XmlElement): RichRun[] {
  const runs = elementsOf(paragraph).flatMap((part): RichRun[] => {
    if (part.name === "a:br") return [{ text: "\n" }];
    if (part.name !== "a:r" && part.name !== "a:fld") return [];
    const look = elementAt(part, "a:rPr")?.attributes;
    const text = elementsOf(part, "a:t").map(textOf).join("");
    return [{ text, ...(look?.b === "1" && { bold: true }), ...(look?.i === "1" && { italic: true }) }];
  });
  return tidyRuns(runs);
}
