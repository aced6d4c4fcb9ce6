import type { WriteUpInput } from "@diemcau/shared/model/writeUp";

/** Longest excerpt of a version in a comparison. */
const excerpt = 160;

/** An article as labelled lines, for comparing two versions. */
export function articleFields(
  { title, lead, byline, blocks }: WriteUpInput,
  t: (key: string) => string,
): Record<string, string> {
  const body = blocks.map((block) => {
    switch (block.type) {
      case "photo":
        return block.caption;
      case "blank":
        return "…";
      default:
        return block.text;
    }
  });
  return {
    [t("writeUp:field.title")]: title,
    [t("writeUp:field.lead")]: lead,
    [t("writeUp:field.body")]: body.join(" ¶ "),
    [t("writeUp:field.byline")]: byline,
  };
}

/** Two long texts cut to the part where they first differ, so that a reader sees the difference. */
export function aroundDifference(mine: string, theirs: string): { mine: string; theirs: string } {
  let same = 0;
  while (same < mine.length && mine[same] === theirs[same]) same += 1;
  const from = Math.max(0, mine.lastIndexOf(" ", Math.max(0, same - 30)));
  const cut = (text: string) =>
    `${from > 0 ? "…" : ""}${text.slice(from, from + excerpt)}${text.length > from + excerpt ? "…" : ""}`;
  return { mine: cut(mine), theirs: cut(theirs) };
}
