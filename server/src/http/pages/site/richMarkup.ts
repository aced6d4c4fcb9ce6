import type { RichBlock, RichRun, RichText } from "@diemcau/shared/model/richText";
import { html, type SafeHtml } from "@diemcau/shared/text/html";
import { element } from "./element.ts";

/**
 * A text with its headings, lists and tables. Its first headings stand at `top`, and none is more than one level below the one
 * before it, whatever the author chose.
 */
export function richMarkup({ blocks }: RichText, top: number, tableName: string): SafeHtml {
  let depth = top - 1;
  let tables = 0;
  return html`${blocks.map((block) => {
    if (block.type === "heading") {
      depth = Math.min(top + block.level - 1, depth + 1, 6);
      return html`${element(`h${depth}`, runs(block.runs))}\n`;
    }
    if (block.type === "table") return table(block, `${tableName} ${++tables}`);
    return plainBlock(block);
  })}`;
}

function plainBlock(block: Extract<RichBlock, { type: "paragraph" | "list" }>): SafeHtml | null {
  if (block.type === "paragraph")
    return block.runs.every(({ text }) => text.trim() === "") ? null : html`<p>${runs(block.runs)}</p>\n`;
  const items = block.items.map((item) => html`<li>${runs(item)}</li>\n`);
  return block.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`;
}

/** A wide table scrolls in its own place, by keyboard too. */
function table({ header, rows }: Extract<RichBlock, { type: "table" }>, name: string): SafeHtml | null {
  const [first, ...rest] = rows;
  if (!first) return null;
  const head = html`<thead><tr>${first.map((cell) => html`<th scope="col">${runs(cell)}</th>`)}</tr></thead>\n`;
  const body = (header ? rest : rows).map((row) => html`<tr>${row.map((cell) => html`<td>${runs(cell)}</td>`)}</tr>\n`);
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table>
${header && head}<tbody>
${body}</tbody></table></div>
`;
}

function runs(list: readonly RichRun[]): SafeHtml {
  return html`${list.map(({ text, bold, italic }) => {
    const words = html`${text}`;
    const slanted = italic ? html`<em>${words}</em>` : words;
    return bold ? html`<strong>${slanted}</strong>` : slanted;
  })}`;
}
