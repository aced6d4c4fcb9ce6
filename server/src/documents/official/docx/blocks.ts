import type { RichRun } from "@diemcau/shared/model/richText";
import type { OfficialBlock } from "@diemcau/shared/rules/official/document";
import {
  AlignmentType,
  HeadingLevel,
  InternalHyperlink,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  LeaderType,
} from "docx";
import { form, textWidth } from "../form.ts";
import { columnWidths } from "../columnWidths.ts";
import { gridCell } from "./gridCell.ts";
import { NumberedBookmark } from "./NumberedBookmark.ts";
import { bodySpacing, textRuns } from "./text.ts";

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** What the parts of one document share: its bookmarks, and the pages that its contents tell. */
export interface BlockContext {
  /** Prefix of bookmarks, another one in each document of a file. */
  mark: string;
  /** Of the document in the file, from 1 on. */
  place: number;
  /** Headings of the contents in their order, with their pages. */
  entries: readonly { text: string; page: number }[];
}

/** The text of a document. The last paragraph stays with the signature below it. */
export function bodyParts(body: readonly OfficialBlock[], context: BlockContext): (Paragraph | Table)[] {
  let entry = 0;
  let onNewPage = false;
  return body.flatMap((block, place): (Paragraph | Table)[] => {
    const pageBreakBefore = onNewPage;
    onNewPage = block.type === "pageBreak";
    switch (block.type) {
      case "paragraph":
        return [textParagraph(block, { pageBreakBefore, keepNext: place === body.length - 1 })];
      case "heading":
        return [headingParagraph(block, { pageBreakBefore, mark: block.entry ? markOf(context, ++entry) : null })];
      case "list":
        return block.items.map((item, number) =>
          textParagraph(
            { runs: [{ text: block.ordered ? `${number + 1}. ` : "- " }, ...item] },
            { pageBreakBefore: pageBreakBefore && number === 0, keepNext: false },
          ),
        );
      case "table":
        return [...(pageBreakBefore ? [besideTable(true)] : []), grid(block), besideTable(false)];
      case "contents":
        return contents(block.title, context, pageBreakBefore);
      case "pageBreak":
        return [];
    }
  });
}

/** Name and number of an entry's bookmark; the library's own numbers would go on from one file to the next. */
function markOf({ mark, place }: BlockContext, entry: number): { name: string; id: number } {
  return { name: `${mark}${entry}`, id: place * 1000 + entry };
}

function textParagraph(
  { runs, plain = false, centred = false }: { runs: RichRun[]; plain?: boolean; centred?: boolean },
  place: { pageBreakBefore: boolean; keepNext: boolean },
): Paragraph {
  return new Paragraph({
    ...place,
    alignment: centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    indent: { firstLine: plain || centred ? 0 : form.firstLine },
    spacing: bodySpacing,
    children: textRuns(runs),
  });
}

function headingParagraph(
  { level, text }: OfficialBlock & { type: "heading" },
  { pageBreakBefore, mark }: { pageBreakBefore: boolean; mark: { name: string; id: number } | null },
): Paragraph {
  const words = new TextRun({ text });
  return new Paragraph({
    heading: headingLevels[level],
    alignment: AlignmentType.JUSTIFIED,
    pageBreakBefore,
    children: mark === null ? [words] : [new NumberedBookmark(mark.name, mark.id, [words])],
  });
}

function contents(title: string, { mark, entries }: BlockContext, pageBreakBefore: boolean): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      pageBreakBefore,
      spacing: bodySpacing,
      children: [new TextRun({ text: title, bold: true })],
    }),
    ...entries.map(
      ({ text, page }, index) =>
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: form.firstLine },
          spacing: bodySpacing,
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
          // A number that every program shows: some leave a field empty until somebody fills it.
          children: [
            new InternalHyperlink({
              anchor: `${mark}${index + 1}`,
              children: [new TextRun({ text }), new TextRun({ children: [new Tab(), String(page)] })],
            }),
          ],
        }),
    ),
  ];
}

/** A table with lines; its heading row comes again on every page and no row is torn apart. */
function grid({ columns, rows }: OfficialBlock & { type: "table" }): Table {
  const widths = columnWidths(columns);
  const titled = columns.some(({ title }) => title !== "");
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, place) =>
      gridCell([{ text: title, bold: true }], { width: widths[place] ?? 0, align: "center" }),
    ),
  });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...(titled ? [heading] : []),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align }, place) =>
              gridCell(cells[place] ?? [], { width: widths[place] ?? 0, align }),
            ),
          }),
      ),
    ],
  });
}

/** Room between a table and what is beside it. */
function besideTable(pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    pageBreakBefore,
    spacing: { before: 0, after: 0, line: form.gap, lineRule: LineRuleType.EXACT },
    run: { size: 4 },
  });
}
