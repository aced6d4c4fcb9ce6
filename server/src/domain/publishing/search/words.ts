import { searchKey } from "@diemcau/shared/text/searchKey";

/** A word of a text where it stands: letters and digits, with their marks. */
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Words of a text as they are compared: no accents, `đ` as `d`, lower case. */
export function wordsOf(text: string): string[] {
  return searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word as it was written, where it stands, and as it is compared. */
export interface WrittenWord {
  start: number;
  end: number;
  key: string;
}

/** Words of a text with their places in it. The same few hundred syllables come again and again, so each is folded once. */
export function* writtenWords(text: string): Iterable<WrittenWord> {
  const keys = new Map<string, string>();
  for (const { 0: written, index } of text.matchAll(word)) {
    const key = keys.get(written) ?? searchKey(written);
    keys.set(written, key);
    yield { start: index, end: index + written.length, key };
  }
}

/** Longest query that is read, and how many of its words count. */
export const maxQuery = 100;
const maxWords = 8;

/** The words of a query, each once, in the order they were typed. */
export function queryWords(query: string): string[] {
  return [...new Set(wordsOf(query.slice(0, maxQuery)))].slice(0, maxWords);
}
