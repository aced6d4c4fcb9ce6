import type { RichBlock, RichText } from "../../model/richText.ts";
import type { OfficialBlock } from "./document.ts";

/** A paper's text as parts of a document; its own headings stand below the document's. */
export function richBlocks({ blocks }: RichText): OfficialBlock[] {
  return blocks.flatMap(officialOf);
}

function officialOf(block: RichBlock): OfficialBlock[] {
  switch (block.type) {
    case "heading": {
      const text = block.runs
        .map((run) => run.text)
        .join("")
        .trim();
      return text === "" ? [] : [{ type: "heading", level: block.level === 1 ? 2 : 3, text }];
    }
    case "paragraph":
      return block.runs.some(({ text }) => text.trim() !== "") ? [{ type: "paragraph", runs: block.runs }] : [];
    case "list":
      return block.items.length === 0 ? [] : [{ type: "list", ordered: block.ordered, items: block.items }];
    case "table":
      return tableOf(block);
  }
}

/** Every row gets as many cells as the widest; columns share the width evenly. */
function tableOf({ header, rows }: RichBlock & { type: "table" }): OfficialBlock[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  if (count === 0) return [];
  const [first, ...rest] = rows;
  const titles = header && first ? first.map((runs) => runs.map(({ text }) => text).join("")) : [];
  const columns = Array.from({ length: count }, (_, place) => ({
    title: titles[place] ?? "",
    width: 1,
    align: "left" as const,
  }));
  const body = header ? rest : rows;
  return [{ type: "table", columns, rows: body.map((row) => columns.map((_, place) => row[place] ?? [])) }];
}
