import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { form } from "../form.ts";
import { headParts } from "../head.ts";
import { titleOf } from "../lines.ts";
import { bodyParts, type BlockContext } from "./blocks.ts";
import { coreProperties } from "./coreProperties.ts";
import { fixZipDates } from "./fixZipDates.ts";
import { footParts } from "./foot.ts";
import { frameTable } from "./frameTable.ts";
import { styles } from "./styles.ts";
import { drawnLine, formLine, halfPoints } from "./text.ts";

/** Prints documents into one DOCX, each in a section of its own whose pages are counted anew; the same input gives the same bytes. */
export async function renderDocx(
  documents: readonly OfficialDocument[],
  entries: readonly BlockContext["entries"][],
): Promise<Uint8Array> {
  const title = titleOf(documents);
  const file = new Document({
    title,
    styles,
    sections: documents.map((document, place) =>
      section(document, { mark: `muc${place + 1}_`, place: place + 1, entries: entries[place] ?? [] }),
    ),
  });
  const overrides = [{ path: "docProps/core.xml", data: coreProperties(title) }];
  return fixZipDates(await Packer.toBuffer(file, undefined, overrides));
}

function section(document: OfficialDocument, context: BlockContext): ISectionOptions {
  const { top, bottom, left, right, header } = form.margin;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { ...form.page, orientation: PageOrientation.PORTRAIT },
        margin: { top, bottom, left, right, header, footer: header, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      ...headParts(document, { line: formLine, drawnLine, frame: frameTable }),
      ...bodyParts(document.body, context),
      ...footParts(document),
    ],
  };
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(form.size.pageNumber) })],
      }),
    ],
  });
}
