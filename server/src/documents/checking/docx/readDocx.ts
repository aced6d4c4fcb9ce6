import { formWords } from "@diemcau/shared/rules/officialForm";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { OfficePackage } from "../../reading/OfficePackage.ts";
import { elementAt } from "../../reading/xml.ts";
import { paragraphsOf, type SeenBlock, type SeenDocument } from "../seen.ts";
import { DocxStyles } from "./DocxStyles.ts";
import { type FontSlot, fontSlots } from "./looks.ts";
import { readBlocks } from "./readBlocks.ts";
import { readNumbering, readPage, sectionsOf } from "./readPages.ts";

const pointsPerMillimetre = 72 / 25.4;
/** Fonts told at most: the first of a kind is enough to find the place. */
const toldFonts = 5;

/** How strictly fonts are looked at: set for all four scripts, as the form asks; or right where Vietnamese letters are shown. */
export type FontStrictness = "set" | "shown";

const latin: readonly FontSlot[] = ["ascii", "hAnsi"];

/** A DOCX as a reader sees it. */
export function readDocx(office: OfficePackage, strictness: FontStrictness = "set"): SeenDocument {
  const root = office.xml("word/document.xml");
  if (!root) throw new AppError("paper.unreadable");
  const styles = new DocxStyles(office);
  const sections = sectionsOf(root);
  const pages = sections.map(readPage);
  const [first] = pages;
  const { left, right } = first?.margins ?? { left: 0, right: 0 };
  const width = ((first?.width ?? 0) - (left ?? 0) - (right ?? 0)) * pointsPerMillimetre;
  const blocks = readBlocks(elementAt(root, "w:body"), styles, { width });
  return {
    pages,
    numbering: readNumbering(office, sections, styles),
    blocks,
    strangeFonts: strangeFonts(blocks, strictness),
  };
}

function strangeFonts(blocks: readonly SeenBlock[], strictness: FontStrictness): string[] {
  const strange = new Set<string>();
  // Word shows what nobody set a font for in Times New Roman.
  const isRight = (slot: FontSlot, font: string) =>
    font === formWords.font || (strictness === "shown" && (font === "" || !latin.includes(slot)));
  for (const { runs } of paragraphsOf(blocks))
    for (const { text, fonts } of runs) {
      if (text.trim() === "") continue;
      for (const [index, slot] of fontSlots.entries()) {
        const font = fonts[index] ?? "";
        if (!isRight(slot, font)) strange.add(`${slot}: ${font || "không đặt"} (“${text.trim().slice(0, 30)}”)`);
      }
    }
  return [...strange].slice(0, toldFonts);
}
