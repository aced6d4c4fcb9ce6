import { type WrittenWord, writtenWords } from "./words.ts";

/** A piece of a text; `hit` where it is what was looked for. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

/** How long a snippet is, in characters, about. */
const length = 240;
/** How much of a very long text is looked through, and how many of the words in it are weighed. */
const looked = 200_000;
const mostHits = 400;

/** The place of a text where most of the words stand together, with the words marked; its beginning where none does. */
export function snippet(text: string, words: readonly string[]): SnippetPart[] {
  const wanted = new Set(words);
  const hits = hitsIn(text.slice(0, looked), wanted);
  const best = bestWindow(hits);
  const from = best === 0 ? 0 : spaceBefore(text, Math.max(0, best - 60));
  const to = from + length >= text.length ? text.length : spaceBefore(text, from + length);
  const parts: SnippetPart[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    parts.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  parts.push({ text: text.slice(at, to), hit: false });
  return tidy(parts, from > 0, to < text.length);
}

/** Text in parts, all of it, with the words marked. */
export function marked(text: string, words: readonly string[]): SnippetPart[] {
  const wanted = new Set(words);
  const parts: SnippetPart[] = [];
  let at = 0;
  for (const { start, end, key } of writtenWords(text)) {
    if (!wanted.has(key)) continue;
    parts.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  return tidy([...parts, { text: text.slice(at), hit: false }], false, false);
}

/** The words where they stand; walking through a text ends when there are enough of them. */
function hitsIn(text: string, wanted: ReadonlySet<string>): WrittenWord[] {
  const hits: WrittenWord[] = [];
  for (const word of writtenWords(text)) {
    if (!wanted.has(word.key)) continue;
    hits.push(word);
    if (hits.length === mostHits) break;
  }
  return hits;
}

/** Where the window with the most different words begins; of equals the one with more words, then the first. */
function bestWindow(hits: readonly { start: number; key: string }[]): number {
  let best = { start: 0, different: 0, count: 0 };
  const inside = new Map<string, number>();
  let first = 0;
  for (const [index, { start, key }] of hits.entries()) {
    inside.set(key, (inside.get(key) ?? 0) + 1);
    for (let left = hits[first]; left && start - left.start > length - 80; left = hits[first]) {
      const rest = (inside.get(left.key) ?? 1) - 1;
      if (rest === 0) inside.delete(left.key);
      else inside.set(left.key, rest);
      first++;
    }
    const count = index - first + 1;
    const more = inside.size > best.different || (inside.size === best.different && count > best.count);
    if (more) best = { start: hits[first]?.start ?? start, different: inside.size, count };
  }
  return best.start;
}

function spaceBefore(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space <= 0 || at - space > 60 ? at : space;
}

function tidy(parts: SnippetPart[], cutBefore: boolean, cutAfter: boolean): SnippetPart[] {
  const shown = [
    ...(cutBefore ? [{ text: "… ", hit: false }] : []),
    ...parts,
    ...(cutAfter ? [{ text: " …", hit: false }] : []),
  ];
  return shown.map(({ text, hit }) => ({ text: text.replace(/\s+/g, " "), hit })).filter(({ text }) => text !== "");
}
