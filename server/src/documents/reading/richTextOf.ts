import { type RichBlock, type RichRun, RichText } from "@diemcau/shared/model/richText";

/** Most letters of one run, rows, cells and so on that a text takes; see `RichText`. */
const longestRun = 20_000;

/** A text of these parts, or `null` where there is nothing to read in it or more than a text may have. */
export function richTextOf(blocks: readonly RichBlock[]): RichText | null {
  const said = blocks.filter(saysSomething);
  const text = RichText.safeParse({ blocks: said });
  return said.length > 0 && text.success ? text.data : null;
}

/** Runs that look alike put together, white space folded as a page shows it, nothing empty; `\n` stays. */
export function tidyRuns(runs: readonly RichRun[]): RichRun[] {
  const tidy: RichRun[] = [];
  for (const run of runs) {
    const last = tidy.at(-1);
    const text = run.text.normalize("NFC").replace(/[^\S\n]+/g, " ");
    if (text === "") continue;
    const alike = last && last.bold === run.bold && last.italic === run.italic;
    if (alike && last.text.length + text.length <= longestRun) last.text += text;
    else
      for (let at = 0; at < text.length; at += longestRun) tidy.push({ ...run, text: text.slice(at, at + longestRun) });
  }
  const [first] = tidy;
  const last = tidy.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return tidy.filter(({ text }) => text !== "");
}

function saysSomething(block: RichBlock): boolean {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return block.runs.length > 0;
    case "list":
      return block.items.length > 0;
    case "table":
      return block.rows.some((row) => row.some((cell) => cell.length > 0));
  }
}
