import type { RichRun } from "@diemcau/shared/model/richText";
import type { OfficialBlock } from "@diemcau/shared/rules/official/document";
import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  LineRuleType,
  PageBreak,
  Paragraph,
  SimpleField,
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
import { bodySpacing, textRuns } from "./text.ts";

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** What the parts of one document share: its bookmarks, and the pages that its contents tell. */
export interface BlockContext {
  /** Prefix of bookmarks, another one in each document of a file. */
  mark: string;
  /** Headings of the contents in their order, with their pages. */
  entries: readonly { text: string; page: number }[];
}

/** The text of a document. The last paragraph stays with the signature below it. */
export function bodyParts(body: readonly OfficialBlock[], context: BlockContext): (Paragraph | Table)[] {
  let entry = 0;
  return body.flatMap((block, place): (Paragraph | Table)[] => {
    const last = place === body.length - 1;
    switch (block.type) {
      case "paragraph":
        return [textParagraph(block, last)];
      case "heading":
        return [headingParagraph(block, block.entry ? `${context.mark}${++entry}` : null)];
      case "list":
        return block.items.map((item, number) =>
          textParagraph({ runs: [{ text: block.ordered ? `${number + 1}. ` : "- " }, ...item] }, false),
        );
      case "table":
        return [grid(block), afterTable()];
      case "contents":
        return contents(block.title, context);
      case "pageBreak":
        return [new Paragraph({ spacing: { before: 0, after: 0 }, children: [new PageBreak()] })];
    }
  });
}

function textParagraph(
  { runs, plain = false, centred = false }: { runs: RichRun[]; plain?: boolean; centred?: boolean },
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    indent: { firstLine: plain || centred ? 0 : form.firstLine },
    spacing: bodySpacing,
    keepNext,
    children: textRuns(runs),
  });
}

function headingParagraph({ level, text }: OfficialBlock & { type: "heading" }, bookmark: string | null): Paragraph {
  const words = new TextRun({ text });
  return new Paragraph({
    heading: headingLevels[level],
    children: bookmark === null ? [words] : [new Bookmark({ id: bookmark, children: [words] })],
  });
}

function contents(title: string, { mark, entries }: BlockContext): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: bodySpacing,
      children: [new TextRun({ text: title, bold: true })],
    }),
    ...entries.map(
      ({ text, page }, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          spacing: bodySpacing,
          indent: { left: 0, right: 700 },
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
          children: [
            new TextRun({ text }),
            new TextRun({ children: [new Tab()] }),
            new SimpleField(`PAGEREF ${mark}${index + 1} \\h`, String(page)),
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

function afterTable(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: form.gap, lineRule: LineRuleType.EXACT },
    run: { size: 4 },
  });
}
