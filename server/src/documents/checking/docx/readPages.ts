import type { OfficePackage } from "../../reading/OfficePackage.ts";
import { elementAt, elementsOf, everyElement, textOf, type XmlElement } from "../../reading/xml.ts";
import { formNumbers } from "@diemcau/shared/rules/officialForm";
import { paragraphsOf, type SeenNumbering, type SeenPage, type SeenParagraph } from "../seen.ts";
import type { DocxStyles } from "./DocxStyles.ts";
import { readBlocks } from "./readBlocks.ts";

const document = "word/document.xml";
const twipsPerMillimetre = 1440 / 25.4;

/** Sections of a DOCX in order. */
export function sectionsOf(root: XmlElement): XmlElement[] {
  return [...everyElement(elementAt(root, "w:body"), "w:sectPr")];
}

/** Paper and margins of a section. */
export function readPage(section: XmlElement): SeenPage {
  const size = elementAt(section, "w:pgSz")?.attributes ?? {};
  const margin = elementAt(section, "w:pgMar")?.attributes ?? {};
  const length = (value: string | undefined) => Number(value ?? 0) / twipsPerMillimetre;
  return {
    width: length(size["w:w"]),
    height: length(size["w:h"]),
    margins: {
      top: length(margin["w:top"]),
      bottom: length(margin["w:bottom"]),
      left: length(margin["w:left"]) + length(margin["w:gutter"]),
      right: length(margin["w:right"]),
    },
  };
}

/** Looks for the page number where each section has it; a section without headers of its own has those before it. */
export function readNumbering(
  office: OfficePackage,
  sections: readonly XmlElement[],
  styles: DocxStyles,
): SeenNumbering {
  const before = new Map<string, string>();
  for (const section of sections) {
    for (const reference of elementsOf(section, "w:headerReference"))
      before.set(reference.attributes["w:type"] ?? "default", reference.attributes["r:id"] ?? "");
    const fault = faultIn(office, section, before, styles);
    if (fault) return { ok: false, found: fault };
  }
  return { ok: true, found: "số trang giữa lề trên, trang một không có" };
}

function faultIn(
  office: OfficePackage,
  section: XmlElement,
  headers: Map<string, string>,
  styles: DocxStyles,
): string | null {
  const header = (type: string) => office.xml(office.target(document, { id: headers.get(type) ?? "" }) ?? "");
  const usual = header("default");
  if (!usual || !hasPageField(usual)) return footerHasIt(office, section) ? "số trang ở lề dưới" : "không có số trang";
  const firstApart = elementAt(section, "w:titlePg");
  if (!firstApart || firstApart.attributes["w:val"] === "0" || firstApart.attributes["w:val"] === "false")
    return "trang một cũng có số trang (thiếu titlePg)";
  const first = header("first");
  if (first && hasPageField(first)) return "trang một có số trang";
  const format = elementAt(section, "w:pgNumType")?.attributes["w:fmt"] ?? "decimal";
  if (format !== "decimal") return `số trang không phải số Ả Rập (${format})`;
  return faultOfNumber(usual, styles);
}

function faultOfNumber(header: XmlElement, styles: DocxStyles): string | null {
  const [holder] = [...everyElement(header, "w:p")].filter(hasPageField);
  if (!holder) return "không có số trang";
  const blocks = readBlocks({ name: "", attributes: {}, children: [withNumber(holder)] }, styles, { width: 500 });
  const number: SeenParagraph | undefined = paragraphsOf(blocks)[0];
  if (number?.align !== "center") return "số trang không canh giữa";
  const [least, most] = formNumbers.size.body;
  const wrong = number.runs.find(({ size }) => size < least || size > most);
  return wrong ? `số trang cỡ ${wrong.size}` : null;
}

/** A number's run without a result in the file still has a size: it is given a digit. */
function withNumber(paragraph: XmlElement): XmlElement {
  const children = paragraph.children.map((child): XmlElement | string => {
    if (typeof child === "string") return child;
    const isNumber = child.name === "w:r" && elementsOf(child, "w:instrText").length > 0;
    const digit: XmlElement = { name: "w:t", attributes: {}, children: ["2"] };
    return isNumber ? { ...child, children: [...child.children, digit] } : child;
  });
  return { ...paragraph, children };
}

function footerHasIt(office: OfficePackage, section: XmlElement): boolean {
  return elementsOf(section, "w:footerReference").some((reference) => {
    const footer = office.xml(office.target(document, { id: reference.attributes["r:id"] ?? "" }) ?? "");
    return footer !== undefined && hasPageField(footer);
  });
}

function hasPageField(root: XmlElement): boolean {
  const simple = [...everyElement(root, "w:fldSimple")].map(({ attributes }) => attributes["w:instr"] ?? "");
  const written = [...everyElement(root, "w:instrText")].map(textOf);
  return [...simple, ...written].some((field) => /^\s*PAGE\b/.test(field));
}
