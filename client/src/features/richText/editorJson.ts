import type { RichBlock, RichRun, RichText } from "@diemcau/shared/model/richText";

/** A node of the editor's document, as ProseMirror writes it. */
export interface EditorNode {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: EditorNode[];
  marks?: { type: string }[];
  text?: string;
}

/** The editor's document for a text; what the editor gives back of it is the same text. */
export function toEditor({ blocks }: RichText): EditorNode {
  const content = blocks.filter(holdsSomething).map(nodeOf);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

/** The text of an editor's document. Throws for a node that the editor doesn't know: such a document is a mistake of ours. */
export function fromEditor(doc: EditorNode): RichText {
  const blocks = (doc.content ?? []).map(blockOf);
  // The editor always ends in a paragraph that one can click into; an empty one is nobody's words.
  while (blocks.length > 0 && isEmptyParagraph(blocks.at(-1))) blocks.pop();
  return { blocks };
}

function nodeOf(block: RichBlock): EditorNode {
  switch (block.type) {
    case "heading":
      return { type: "heading", attrs: { level: block.level }, content: inline(block.runs) };
    case "paragraph":
      return { type: "paragraph", content: inline(block.runs) };
    case "list":
      return {
        type: block.ordered ? "orderedList" : "bulletList",
        content: block.items.map((runs) => ({ type: "listItem", content: [paragraph(runs)] })),
      };
    case "table":
      return {
        type: "table",
        content: block.rows.map((row, index) => ({
          type: "tableRow",
          content: (row.length > 0 ? row : [[]]).map((runs) => ({
            type: block.header && index === 0 ? "tableHeader" : "tableCell",
            content: [paragraph(runs)],
          })),
        })),
      };
  }
}

function paragraph(runs: readonly RichRun[]): EditorNode {
  return { type: "paragraph", content: inline(runs) };
}

/** Runs as the editor's text nodes; a line feed is a break of its own. */
function inline(runs: readonly RichRun[]): EditorNode[] {
  return runs.flatMap(({ text, bold, italic }) => {
    const marks = [...(bold ? [{ type: "bold" }] : []), ...(italic ? [{ type: "italic" }] : [])];
    const looks = marks.length > 0 ? { marks } : {};
    return text
      .split(/(\n)/)
      .filter((part) => part !== "")
      .map((part) => (part === "\n" ? { type: "hardBreak", ...looks } : { type: "text", text: part, ...looks }));
  });
}

function blockOf(node: EditorNode): RichBlock {
  switch (node.type) {
    case "heading":
      return { type: "heading", level: levelOf(node.attrs?.level), runs: runsOf(node) };
    case "paragraph":
      return { type: "paragraph", runs: runsOf(node) };
    case "bulletList":
    case "orderedList":
      return { type: "list", ordered: node.type === "orderedList", items: (node.content ?? []).map(onlyParagraph) };
    case "table": {
      const rows = node.content ?? [];
      const header = rows[0]?.content?.some(({ type }) => type === "tableHeader") ?? false;
      return { type: "table", header, rows: rows.map(cellsOf) };
    }
    default:
      throw new Error(`The editor holds a part that no text has: ${node.type}`);
  }
}

/** A cell that was pasted over several columns keeps its words in the first of them. */
function cellsOf(row: EditorNode): RichRun[][] {
  return (row.content ?? []).flatMap((cell) => {
    const span = typeof cell.attrs?.colspan === "number" ? cell.attrs.colspan : 1;
    return [onlyParagraph(cell), ...Array.from({ length: Math.max(0, span - 1) }, () => [])];
  });
}

function onlyParagraph(node: EditorNode): RichRun[] {
  const [first] = node.content ?? [];
  return first ? runsOf(first) : [];
}

/** Neighbours that look alike are one run, so that equal texts are equal however they were typed. */
function runsOf(node: EditorNode): RichRun[] {
  const runs: RichRun[] = [];
  for (const { type, text, marks } of node.content ?? []) {
    const said = type === "hardBreak" ? "\n" : (text ?? "");
    if (said === "") continue;
    const has = (mark: string) => marks?.some((one) => one.type === mark) === true;
    const run = { text: said, ...(has("bold") ? { bold: true } : {}), ...(has("italic") ? { italic: true } : {}) };
    const last = runs.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic) last.text += said;
    else runs.push(run);
  }
  return runs;
}

function levelOf(level: unknown): 1 | 2 | 3 {
  return level === 2 || level === 3 ? level : 1;
}

/** The editor has no list without an item and no table without a row. */
function holdsSomething(block: RichBlock): boolean {
  if (block.type === "list") return block.items.length > 0;
  return block.type !== "table" || block.rows.length > 0;
}

function isEmptyParagraph(block: RichBlock | undefined): boolean {
  return block?.type === "paragraph" && block.runs.length === 0;
}
