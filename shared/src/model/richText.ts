import { z } from "zod";
import { normalizeText, textIssue, withoutHidden } from "../text/plainText.ts";

/** Longest text of one run, and how many parts a text may have. */
const maxRun = 20_000;
const maxBlocks = 4000;
/** Longest text of all runs together, in UTF-16 units: about 120 pages. */
export const maxRichText = 400_000;

/** Words that look alike; spaces count, so nothing is trimmed. */
export const RichRun = z.object({
  text: z
    .string()
    .max(maxRun, textIssue.tooLong)
    .transform((text) => withoutHidden(normalizeText(text))),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
});
export type RichRun = z.infer<typeof RichRun>;

const runs = z.array(RichRun).max(2000);

/** A part of a text with headings, lists and tables; every renderer knows all of them. */
export const RichBlock = z.discriminatedUnion("type", [
  z.object({ type: z.literal("heading"), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), runs }),
  z.object({ type: z.literal("paragraph"), runs }),
  z.object({ type: z.literal("list"), ordered: z.boolean(), items: z.array(runs).max(1000) }),
  /** Rows of cells; the first row is the heading where `header` says so. */
  z.object({
    type: z.literal("table"),
    header: z.boolean(),
    rows: z.array(z.array(runs).max(30)).max(1000),
  }),
]);
export type RichBlock = z.infer<typeof RichBlock>;

/** A text as it is typed in the editor or read out of a file: no markup of anybody else's gets in. */
export const RichText = z
  .object({ blocks: z.array(RichBlock).max(maxBlocks) })
  .refine(({ blocks }) => lengthOf(blocks) <= maxRichText, textIssue.tooLong);
export type RichText = z.infer<typeof RichText>;

/** All words of a part, without what they look like. */
export function plainOf(block: RichBlock): string {
  const words = (list: readonly RichRun[]) => list.map(({ text }) => text).join("");
  switch (block.type) {
    case "heading":
    case "paragraph":
      return words(block.runs);
    case "list":
      return block.items.map(words).join("\n");
    case "table":
      return block.rows.map((row) => row.map(words).join("\t")).join("\n");
  }
}

function lengthOf(blocks: readonly RichBlock[]): number {
  return blocks.reduce((sum, block) => sum + plainOf(block).length, 0);
}
