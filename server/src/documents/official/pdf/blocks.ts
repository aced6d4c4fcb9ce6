import type { OfficialBlock } from "@diemcau/shared/rules/official/document";
import type { Content, Margins, TableCell } from "pdfmake/interfaces.js";
import { form } from "../form.ts";
import { grid } from "./grid.ts";
import { points } from "./points.ts";
import { bodyText } from "./text.ts";

/** Height of what a heading keeps on its page of the part below it: two lines of text, or the first rows of a table. */
const kept = { text: 36, table: 64 };
/** Length of headings that are surely lower than a page, in UTF-16 units. */
const shortHeadings = 1500;

/** The text of a document. Headings stay with the beginning of what is below them; `mark` begins the names of the contents' entries. */
export function bodyParts(body: readonly OfficialBlock[], mark: string): Content[] {
  const parts: Content[] = [];
  let headings: Content[] = [];
  let length = 0;
  let entry = 0;
  let breakBefore = false;
  const push = (content: Content) => {
    parts.push(breakBefore ? { stack: [content], pageBreak: "before" } : content);
    breakBefore = false;
  };
  for (const block of body) {
    if (block.type === "heading") {
      length += block.text.length;
      headings.push(heading(block, block.entry ? `${mark}${++entry}` : null));
      continue;
    }
    const contents = blockContents(block, { mark, body });
    if (headings.length > 0 && contents.length > 0) {
      // The headings ask for room below them in one piece, and what follows takes that room back.
      const room = block.type === "table" ? kept.table : kept.text;
      push({ stack: [{ stack: headings, margin: [0, 0, 0, room] }], unbreakable: length < shortHeadings });
      push({ stack: contents, margin: [0, -room, 0, 0] });
      headings = [];
      length = 0;
    } else for (const content of contents) push(content);
    if (block.type === "pageBreak") breakBefore = true;
  }
  if (headings.length > 0) push({ stack: headings });
  return parts;
}

function blockContents(
  block: Exclude<OfficialBlock, { type: "heading" }>,
  { mark, body }: { mark: string; body: readonly OfficialBlock[] },
): Content[] {
  switch (block.type) {
    case "paragraph":
      return [bodyText(block.runs, block)];
    case "list":
      return block.items.map((item, number) => bodyText([{ text: block.ordered ? `${number + 1}. ` : "- " }, ...item]));
    case "table":
      return [grid(block)];
    case "contents":
      return contents(block.title, entriesOf(body), mark);
    case "pageBreak":
      return [];
  }
}

/** Headings that the contents list, in their order. */
export function entriesOf(body: readonly OfficialBlock[]): string[] {
  return body.flatMap((block) => (block.type === "heading" && block.entry ? [block.text] : []));
}

function heading({ level, text }: OfficialBlock & { type: "heading" }, id: string | null): Content {
  return {
    text,
    bold: true,
    italics: level === 3,
    alignment: "justify",
    margin: [0, 3, 0, points(form.gap)],
    ...(id === null ? {} : { id }),
    leadingIndent: points(form.firstLine),
  };
}

function contents(title: string, entries: readonly string[], mark: string): Content[] {
  const entry = { margin: [0, 0, 0, points(form.gap)] satisfies Margins };
  const line = (text: string, index: number): TableCell[] => [
    { ...entry, text, alignment: "justify", leadingIndent: points(form.firstLine) },
    { ...entry, text: [{ pageReference: `${mark}${index + 1}` }], alignment: "right" },
  ];
  if (entries.length === 0) return [];
  return [
    { text: title, bold: true, alignment: "center", margin: [0, 0, 0, points(form.gap)] },
    { layout: "noBorders", table: { widths: ["*", 40], body: entries.map(line) } },
  ];
}
