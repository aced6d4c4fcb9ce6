import type { Crop, WriteUpBlock, WriteUpInput } from "@diemcau/shared/model/writeUp";

/** A block while it is edited. A text with a hint is a place that somebody has to fill, until it has words. */
export type DraftBlock = { key: number } & (
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string; hint: string | null }
  | { kind: "photo"; photoId: string; caption: string; alt: string; crop: Crop | null }
);

/** A new block, still without its key. */
export type NewBlock =
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string; hint: string | null }
  | { kind: "photo"; photoId: string; caption: string; alt: string; crop: Crop | null };

/** An article while it is edited. */
export interface ArticleDraft {
  title: string;
  lead: string;
  byline: string;
  /** What readers are told of the correction, while the article is being corrected. */
  notice: string;
  blocks: readonly DraftBlock[];
  nextKey: number;
  /** The block that was taken out last and where it stood, to put it back. */
  removed: { block: DraftBlock; place: number } | null;
}

export type DraftChange =
  | { type: "field"; field: "title" | "lead" | "byline" | "notice"; text: string }
  /** New words of a block: a heading's or paragraph's text, a photo's caption. */
  | { type: "write"; key: number; text: string }
  /** What a photo shows, or which part of it. */
  | { type: "photo"; key: number; change: { alt: string } | { crop: Crop | null } }
  | { type: "add"; place: number; block: NewBlock }
  | { type: "remove"; key: number }
  | { type: "putBack" }
  | { type: "move"; key: number; by: number }
  | { type: "restart"; input: WriteUpInput & { notice?: string } };

/** The draft that an article begins with. */
export function draftOf({
  title,
  lead,
  byline,
  blocks,
  notice = "",
}: WriteUpInput & { notice?: string }): ArticleDraft {
  const keyed = blocks.map((block, key) => ({ key, ...opened(block) }));
  return { title, lead, byline, notice, blocks: keyed, nextKey: keyed.length, removed: null };
}

function opened(block: WriteUpBlock): NewBlock {
  switch (block.type) {
    case "heading":
      return { kind: "heading", text: block.text };
    case "paragraph":
      return { kind: "text", text: block.text, hint: null };
    case "blank":
      return { kind: "text", text: "", hint: block.hint };
    case "photo":
      return { kind: "photo", photoId: block.photoId, caption: block.caption, alt: block.alt, crop: block.crop };
  }
}

/** The article that a draft makes; texts that were left empty without a hint are not part of it. */
export function inputOf({ title, lead, byline, blocks }: ArticleDraft): WriteUpInput {
  return { title, lead, byline, blocks: blocks.flatMap(closed) };
}

function closed(block: DraftBlock): WriteUpBlock[] {
  if (block.kind === "photo") {
    const { photoId, caption, alt, crop } = block;
    return [{ type: "photo", photoId, caption, alt, crop }];
  }
  const { text } = block;
  if (text.trim() !== "") return [block.kind === "heading" ? { type: "heading", text } : { type: "paragraph", text }];
  return block.kind === "text" && block.hint !== null ? [{ type: "blank", hint: block.hint }] : [];
}

/** Whether a block is a place that still has to be filled. */
export function isBlank(block: DraftBlock): boolean {
  return block.kind === "text" && block.hint !== null && block.text.trim() === "";
}

/** How many places still have to be filled. */
export function countBlanks({ blocks }: Pick<ArticleDraft, "blocks">): number {
  return blocks.filter(isBlank).length;
}

/** Photos that nobody has said yet what they show. */
export function countUntold({ blocks }: Pick<ArticleDraft, "blocks">): number {
  return blocks.filter((block) => block.kind === "photo" && block.alt.trim() === "").length;
}

/** Moves a draft on by one change; an unknown key changes nothing. */
export function changeDraft(draft: ArticleDraft, change: DraftChange): ArticleDraft {
  const { blocks } = draft;
  switch (change.type) {
    case "field":
      return { ...draft, [change.field]: change.text };
    case "write":
      return {
        ...draft,
        blocks: blocks.map((block) => (block.key === change.key ? written(block, change.text) : block)),
      };
    case "photo":
      return {
        ...draft,
        blocks: blocks.map((block) =>
          block.key === change.key && block.kind === "photo" ? { ...block, ...change.change } : block,
        ),
      };
    case "add":
      return {
        ...draft,
        blocks: blocks.toSpliced(change.place, 0, { key: draft.nextKey, ...change.block }),
        nextKey: draft.nextKey + 1,
      };
    case "remove":
      return removed(draft, change.key);
    case "putBack":
      if (!draft.removed) return draft;
      return { ...draft, blocks: blocks.toSpliced(draft.removed.place, 0, draft.removed.block), removed: null };
    case "move":
      return { ...draft, blocks: movedBlock(blocks, change.key, change.by) };
    case "restart":
      return draftOf(change.input);
  }
}

function written(block: DraftBlock, text: string): DraftBlock {
  return block.kind === "photo" ? { ...block, caption: text } : { ...block, text };
}

function removed(draft: ArticleDraft, key: number): ArticleDraft {
  const place = draft.blocks.findIndex((block) => block.key === key);
  const block = draft.blocks[place];
  return block ? { ...draft, blocks: draft.blocks.toSpliced(place, 1), removed: { block, place } } : draft;
}

function movedBlock(blocks: readonly DraftBlock[], key: number, by: number): readonly DraftBlock[] {
  const place = blocks.findIndex((block) => block.key === key);
  const block = blocks[place];
  const target = place + by;
  if (!block || target < 0 || target >= blocks.length) return blocks;
  return blocks.toSpliced(place, 1).toSpliced(target, 0, block);
}
