import type { WriteUpBlock, WriteUpInput } from "@diemcau/shared/model/writeUp";
import { diffArrays, diffWordsWithSpace } from "diff";

/** A piece of a line: the same in both, taken out, or put in. */
export interface DiffPart {
  kind: "same" | "removed" | "added";
  text: string;
}

/** A line of the article as two revisions have it. */
export interface DiffLine {
  kind: "same" | "removed" | "added" | "changed";
  parts: DiffPart[];
}

/** Longest line that is compared word by word; a longer one is shown as taken out and put in. */
const comparedWords = 20_000;

/** Part of the longer line that both have to share to be told as one that was changed. */
const alike = 0.4;

/** An article as lines that people read: title, lead, one a block, byline. */
export function linesOf({ title, lead, blocks, byline }: WriteUpInput): string[] {
  return [title, lead, ...blocks.map(lineOf), byline];
}

function lineOf(block: WriteUpBlock): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return block.text;
    case "blank":
      return `[${block.hint}]`;
    case "photo": {
      const part = block.crop && [block.crop.x, block.crop.y, block.crop.width, block.crop.height];
      const cut = part ? ` ✂ ${part.map((value) => `${Math.round(value * 100)} %`).join(" · ")}` : "";
      return `🖼 ${block.caption} (${block.alt})${cut}`;
    }
  }
}

/** What was changed from one revision to another, line by line and word by word. */
export function revisionDiff(before: WriteUpInput, after: WriteUpInput): DiffLine[] {
  const lines: DiffLine[] = [];
  let removed: string[] = [];
  for (const { value, added, removed: gone } of diffArrays(linesOf(before), linesOf(after))) {
    if (gone) removed = value;
    else if (added) {
      const pairs = Math.min(removed.length, value.length);
      for (let place = 0; place < pairs; place++) lines.push(...changed(removed[place] ?? "", value[place] ?? ""));
      lines.push(...removed.slice(pairs).map((text) => whole("removed", text)));
      lines.push(...value.slice(pairs).map((text) => whole("added", text)));
      removed = [];
    } else {
      lines.push(...removed.map((text) => whole("removed", text)));
      lines.push(...value.map((text) => whole("same", text)));
      removed = [];
    }
  }
  return [...lines, ...removed.map((text) => whole("removed", text))];
}

function whole(kind: "same" | "removed" | "added", text: string): DiffLine {
  return { kind, parts: [{ kind, text }] };
}

function changed(before: string, after: string): DiffLine[] {
  if (before.length + after.length > comparedWords) return [whole("removed", before), whole("added", after)];
  const parts = diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
    text: value,
  }));
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.trim().length : 0), 0);
  // Two lines that share but a few words are two lines: word by word, nobody could read either.
  if (kept < alike * Math.max(before.length, after.length)) return [whole("removed", before), whole("added", after)];
  return [{ kind: "changed", parts }];
}
