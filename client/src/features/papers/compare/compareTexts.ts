import { plainOf, type RichText } from "@diemcau/shared/model/richText";
import { diffArrays, diffWordsWithSpace } from "diff";

/** Words of one side: as on the other, or on this side alone. */
export interface Piece {
  text: string;
  changed: boolean;
}

/** A part of the text as it was and as it is; `null` where the other side alone has it. */
export interface ComparedPart {
  before: Piece[] | null;
  after: Piece[] | null;
}

/** Differing parts beyond this are told as a whole: nobody reads words of a text that was written anew. */
const maxEdits = 1500;
/** What two parts may take to be compared word by word. */
const maxWordEdits = 400;

/** Lays two texts side by side, part by part, and marks the words that were taken out or put in. */
export function compareTexts(before: RichText, after: RichText): ComparedPart[] {
  const was = before.blocks.map(plainOf);
  const is = after.blocks.map(plainOf);
  const changes = diffArrays(was, is, { maxEditLength: maxEdits });
  if (!changes) return pairUp(was, is);
  const parts: ComparedPart[] = [];
  let removed: string[] = [];
  for (const { value, added, removed: gone } of changes) {
    if (gone) {
      removed = value;
      continue;
    }
    parts.push(...pairUp(removed, added ? value : []));
    removed = [];
    if (!added) parts.push(...value.map(same));
  }
  return [...parts, ...pairUp(removed, [])];
}

/** How many parts differ. */
export function countChanges(parts: readonly ComparedPart[]): number {
  return parts.filter(({ before, after }) => !before || !after || [...before, ...after].some(({ changed }) => changed))
    .length;
}

function same(text: string): ComparedPart {
  const pieces = [{ text, changed: false }];
  return { before: pieces, after: pieces };
}

/** What went and what came at one place: by their order, as a part that was changed mostly stays where it was. */
function pairUp(gone: readonly string[], come: readonly string[]): ComparedPart[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => pair(gone[index], come[index]));
}

function pair(gone: string | undefined, come: string | undefined): ComparedPart {
  if (gone === undefined) return { before: null, after: [{ text: come ?? "", changed: true }] };
  if (come === undefined) return { before: [{ text: gone, changed: true }], after: null };
  const words = diffWordsWithSpace(gone, come, { maxEditLength: maxWordEdits });
  if (!words) return { before: [{ text: gone, changed: true }], after: [{ text: come, changed: true }] };
  return {
    before: words.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, changed: removed })),
    after: words.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, changed: added })),
  };
}
