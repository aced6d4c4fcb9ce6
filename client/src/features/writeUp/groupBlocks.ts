import type { WriteUpBlock } from "@diemcau/shared/model/writeUp";

/** Blocks that stand side by side; `key` is the place of the first. */
export interface BlockGroup {
  key: number;
  blocks: { key: number; block: WriteUpBlock }[];
}

/** Photos that follow each other stand side by side, as on the published page. */
export function groupBlocks(blocks: readonly WriteUpBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const [key, block] of blocks.entries()) {
    const last = groups.at(-1);
    if (block.type === "photo" && last?.blocks[0]?.block.type === "photo") last.blocks.push({ key, block });
    else groups.push({ key, blocks: [{ key, block }] });
  }
  return groups;
}
