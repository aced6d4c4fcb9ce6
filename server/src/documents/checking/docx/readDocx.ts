import { formWords } from "@diemcau/shared/rules/officialForm";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { OfficePackage } from "../../reading/OfficePackage.ts";
import { elementAt } from "../../reading/xml.ts";
import { paragraphsOf, type SeenBlock, type SeenDocument } from "../seen.ts";
import { DocxStyles } from "./DocxStyles.ts";
import { fontSlots } from "./looks.ts";
import { readBlocks } from "./readBlocks.ts";
import { readNumbering, readPage, sectionsOf } from "./readPages.ts";

const pointsPerMillimetre = 72 / 25.4;
/** Fonts told at most: the first of a kind is enough to find the place. */
const toldFonts = 5;

/** A DOCX as a reader sees it. */
export function readDocx(office: OfficePackage): SeenDocument {
  const root = office.xml("word/document.xml");
  if (!root) throw new AppError("paper.unreadable");
  const styles = new DocxStyles(office);
  const sections = sectionsOf(root);
  const pages = sections.map(readPage);
  const [first] = pages;
  const { left, right } = first?.margins ?? { left: 0, right: 0 };
  const width = ((first?.width ?? 0) - (left ?? 0) - (right ?? 0)) * pointsPerMillimetre;
  const blocks = readBlocks(elementAt(root, "w:body"), styles, { width });
  return { pages, numbering: readNumbering(office, sections, styles), blocks, strangeFonts: strangeFonts(blocks) };
}

function strangeFonts(blocks: readonly SeenBlock[]): string[] {
  const strange = new Set<string>();
  for (const { runs } of paragraphsOf(blocks))
    for (const { text, fonts } of runs) {
      if (text.trim() === "") continue;
      for (const [index, font] of fonts.entries())
        if (font !== formWords.font)
          strange.add(`${fontSlots[index]}: ${font || "không đặt"} (“${text.trim().slice(0, 30)}”)`);
    }
  return [...strange].slice(0, toldFonts);
}
