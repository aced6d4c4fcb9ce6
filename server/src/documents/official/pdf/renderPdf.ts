import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import pdfmake from "pdfmake";
import type { Content, ContentSection, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { noMoment } from "../docx/coreProperties.ts";
import { fontFiles } from "../fonts.ts";
import { form } from "../form.ts";
import { titleOf } from "../lines.ts";
import { bodyParts, entriesOf } from "./blocks.ts";
import { footParts, hasLowFoot } from "./foot.ts";
import { headParts } from "../head.ts";
import { sideBySide } from "./sideBySide.ts";
import { drawnLine, formLine } from "./text.ts";
import { points } from "./points.ts";

const files = new Set<string>(Object.values(fontFiles));
pdfmake.setFonts({ Tinos: { ...fontFiles } });
pdfmake.setLocalAccessPolicy((path) => files.has(path));
pdfmake.setUrlAccessPolicy(() => false);

/** A printed PDF, and for each document the headings of its contents with their pages. */
export interface PrintedPdf {
  bytes: Uint8Array;
  entries: { text: string; page: number }[][];
}

/** Prints documents into one PDF, each counting its pages anew; the same input gives the same bytes. */
export async function renderPdf(documents: readonly OfficialDocument[]): Promise<PrintedPdf> {
  const pages = new Map<string, number>();
  const marks = documents.map((_, place) => `muc${place + 1}_`);
  const title = titleOf(documents);
  const definition: TDocumentDefinitions = {
    version: "1.7",
    info: { title, creationDate: noMoment, creator: "Điểm Cầu", producer: "Điểm Cầu" },
    language: "vi-VN",
    displayTitle: true,
    pageSize: { width: points(form.page.width), height: points(form.page.height) },
    pageMargins: [
      points(form.margin.left),
      points(form.margin.top),
      points(form.margin.right),
      points(form.margin.bottom),
    ],
    defaultStyle: { font: "Tinos", fontSize: form.size.body, lineHeight: form.lineSpacing / 240, color: "black" },
    content: documents.map((document, place) => section(document, marks[place] ?? "")),
    pageBreakBefore: ({ id, startPosition }) => {
      if (id !== undefined) pages.set(id, startPosition.pageNumber);
      return false;
    },
  };
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  return {
    bytes,
    entries: documents.map(({ body }, place) =>
      entriesOf(body).map((text, index) => ({ text, page: pages.get(`${marks[place]}${index + 1}`) ?? 1 })),
    ),
  };
}

function section(document: OfficialDocument, mark: string): ContentSection {
  let first: number | null = null;
  return {
    header: (page) => {
      first ??= page;
      return pageNumber(page - first + 1);
    },
    section: [
      ...headParts(document, { line: formLine, drawnLine, frame: sideBySide }),
      ...withFoot(document, bodyParts(document.body, mark)),
    ],
  };
}

/** Length of a paragraph that stays in one piece with the signature below it, in UTF-16 units. */
const shortParagraph = 1200;

/** The signature never stands on a page alone: the end of the text goes with it, unless that would fill the page. */
function withFoot(document: OfficialDocument, body: Content[]): Content[] {
  const foot = footParts(document);
  const last = document.body.at(-1);
  const length = last?.type === "paragraph" ? last.runs.reduce((sum, { text }) => sum + text.length, 0) : Infinity;
  if (!hasLowFoot(document)) return [...body, ...foot];
  if (length > shortParagraph) return [...body, { stack: foot, unbreakable: true }];
  return [...body.slice(0, -1), { stack: [...body.slice(-1), ...foot], unbreakable: true }];
}

/** In the middle of the upper margin, from the second page on. */
function pageNumber(page: number): Content {
  if (page === 1) return "";
  return {
    text: String(page),
    fontSize: form.size.pageNumber,
    alignment: "center",
    margin: [points(form.margin.left), points(form.margin.header), points(form.margin.right), 0],
  };
}
