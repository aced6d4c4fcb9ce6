import type { RichBlock, RichRun } from "@diemcau/shared/model/richText";
import { parseDocument } from "htmlparser2";
import { tidyRuns } from "./richTextOf.ts";

type Nodes = ReturnType<typeof parseDocument>["children"];
type Look = Pick<RichRun, "bold" | "italic">;

const headings: Record<string, 1 | 2 | 3> = { h1: 1, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };
/** Elements whose text is text; what isn't named anywhere here is left out with all that is in it. */
const inline = new Set(["a", "span", "sup", "sub", "u", "s", "em", "i", "strong", "b"]);
const grouping = new Set([
  "div",
  "section",
  "article",
  "body",
  "html",
  "thead",
  "tbody",
  "blockquote",
  "dl",
  "dd",
  "dt",
]);

/** The parts of a text that is HTML: headings, paragraphs, lists and tables by a list of what is let in, everything else is gone. */
export function htmlBlocks(html: string): RichBlock[] {
  return blocksOf(parseDocument(html).children);
}

function blocksOf(nodes: Nodes): RichBlock[] {
  const blocks: RichBlock[] = [];
  for (const node of nodes) {
    if (node.type === "text") blocks.push({ type: "paragraph", runs: tidyRuns([{ text: node.data }]) });
    if (node.type !== "tag") continue;
    const level = headings[node.name];
    if (level) blocks.push({ type: "heading", level, runs: runsOf(node.children) });
    else if (node.name === "p" || inline.has(node.name)) blocks.push({ type: "paragraph", runs: runsOf([node]) });
    else if (node.name === "ul" || node.name === "ol") blocks.push(listOf(node.children, node.name === "ol"));
    else if (node.name === "table") blocks.push(tableOf(node.children));
    else if (grouping.has(node.name)) blocks.push(...blocksOf(node.children));
  }
  return blocks;
}

/** A list inside of an item follows it as items of its own. */
function listOf(nodes: Nodes, ordered: boolean): RichBlock {
  return { type: "list", ordered, items: itemsOf(nodes) };
}

function itemsOf(nodes: Nodes): RichRun[][] {
  const items: RichRun[][] = [];
  for (const node of nodes) {
    if (node.type !== "tag") continue;
    if (node.name === "ul" || node.name === "ol") items.push(...itemsOf(node.children));
    if (node.name !== "li") continue;
    items.push(runsOf(node.children));
    for (const inner of node.children)
      if (inner.type === "tag" && (inner.name === "ul" || inner.name === "ol")) items.push(...itemsOf(inner.children));
  }
  return items.filter((runs) => runs.length > 0);
}

function tableOf(nodes: Nodes): RichBlock {
  const rows: RichRun[][][] = [];
  let header = false;
  const take = (list: Nodes, inHead: boolean) => {
    for (const node of list) {
      if (node.type !== "tag") continue;
      if (node.name === "thead" || node.name === "tbody") take(node.children, node.name === "thead");
      if (node.name !== "tr") continue;
      const cells = node.children.flatMap((cell) =>
        cell.type === "tag" && (cell.name === "td" || cell.name === "th") ? [cell] : [],
      );
      if (rows.length === 0) header = inHead || cells.some(({ name }) => name === "th");
      rows.push(cells.map((cell) => runsOf(cell.children)));
    }
  };
  take(nodes, false);
  return { type: "table", header, rows };
}

/** Everything said in a paragraph, an item or a cell; parts inside of it are apart by a line end. */
function runsOf(nodes: Nodes): RichRun[] {
  const runs: RichRun[] = [];
  collect(nodes, {}, runs);
  return tidyRuns(runs);
}

function collect(nodes: Nodes, look: Look, runs: RichRun[]): void {
  for (const node of nodes) {
    if (node.type === "text") runs.push({ ...look, text: node.data.replace(/\s+/g, " ") });
    if (node.type !== "tag") continue;
    const { name } = node;
    if (name === "br") runs.push({ ...look, text: "\n" });
    else if (inline.has(name)) collect(node.children, lookOf(name, look), runs);
    else if (
      name === "p" ||
      name === "tr" ||
      name === "td" ||
      name === "th" ||
      name === "table" ||
      grouping.has(name)
    ) {
      if (runs.some(({ text }) => text.trim() !== "")) runs.push({ text: name === "td" || name === "th" ? " " : "\n" });
      collect(node.children, look, runs);
    }
  }
}

function lookOf(name: string, look: Look): Look {
  if (name === "strong" || name === "b") return { ...look, bold: true };
  return name === "em" || name === "i" ? { ...look, italic: true } : look;
}
