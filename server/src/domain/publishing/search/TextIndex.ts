import { wordsOf } from "./words.ts";

/** What is looked through: what it is called, by whom it is, and its text. */
export interface IndexedText {
  title: string;
  by: string;
  text: string;
  /** ISO instant; of equal hits the later one comes first. */
  at: string;
}

/** How often a word in the text is counted; it takes the lowest bits of a posting, the marks of title and name the next. */
const mostCounted = 15;
const inTitle = 16;
const inBy = 32;
const perText = 64;

/** Of how many of the best hits the text is looked through for the words side by side. */
const closely = 300;

interface Entry<Key> extends IndexedText {
  key: Key;
  /** The text as it is compared, one space between words. */
  compared: string;
  comparedTitle: string;
}

/**
 * An inverted index in memory: each word knows the texts it is in, as numbers. A removed text leaves its numbers behind until
 * half of all are dead; then everything is numbered anew.
 */
export class TextIndex<Key> {
  private entries: (Entry<Key> | null)[] = [];
  private postings = new Map<string, number[]>();
  private readonly places = new Map<Key, number>();

  /** How many texts there are. */
  get size(): number {
    return this.places.size;
  }

  /** Adds a text; one that is known under this key is replaced. */
  put(key: Key, indexed: IndexedText): void {
    this.remove(key);
    const title = wordsOf(indexed.title);
    const text = wordsOf(indexed.text);
    const entry = { ...indexed, text: "", key, compared: ` ${text.join(" ")} `, comparedTitle: ` ${title.join(" ")} ` };
    const place = this.entries.push(entry) - 1;
    this.places.set(key, place);
    const counts = new Map<string, number>();
    for (const word of text) counts.set(word, Math.min(mostCounted, (counts.get(word) ?? 0) + 1));
    for (const word of new Set(wordsOf(indexed.by))) counts.set(word, (counts.get(word) ?? 0) | inBy);
    for (const word of new Set(title)) counts.set(word, (counts.get(word) ?? 0) | inTitle);
    for (const [word, count] of counts) {
      const list = this.postings.get(word);
      if (list) list.push(place * perText + count);
      else this.postings.set(word, [place * perText + count]);
    }
  }

  remove(key: Key): void {
    const place = this.places.get(key);
    if (place === undefined) return;
    this.places.delete(key);
    this.entries[place] = null;
    if (this.entries.length > 64 && this.places.size * 2 < this.entries.length) this.renumber();
  }

  /** Keys of all texts that hold every word, the best first: all words in the title, then by where and how often they stand. */
  find(words: readonly string[]): Key[] {
    const lists = words.map((word) => this.postings.get(word) ?? []);
    if (lists.length === 0 || lists.some(({ length }) => length === 0)) return [];
    const [rarest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
    let found = new Map(rarest.map((posting) => [Math.floor(posting / perText), weigh(posting % perText)]));
    for (const list of others) found = both(found, list);
    const hits = [...found].flatMap(([place, { score, titled }]) => {
      const entry = this.entries[place];
      return entry ? [{ entry, score: titled ? score + 1000 : score }] : [];
    });
    const phrase = ` ${words.join(" ")} `;
    return hits
      .sort(better)
      .map((hit, rank) => (rank < closely ? { ...hit, score: hit.score + together(hit.entry, phrase) } : hit))
      .sort(better)
      .map(({ entry }) => entry.key);
  }

  private renumber(): void {
    const number = new Map<number, number>();
    const kept: (Entry<Key> | null)[] = [];
    for (const [place, entry] of this.entries.entries())
      if (entry) {
        number.set(place, kept.push(entry) - 1);
        this.places.set(entry.key, kept.length - 1);
      }
    const renumbered = new Map<string, number[]>();
    for (const [word, list] of this.postings) {
      const alive = list.flatMap((posting) => {
        const place = number.get(Math.floor(posting / perText));
        return place === undefined ? [] : [place * perText + (posting % perText)];
      });
      if (alive.length > 0) renumbered.set(word, alive);
    }
    this.entries = kept;
    this.postings = renumbered;
  }
}

interface Weight {
  score: number;
  /** Every word so far stands in the title. */
  titled: boolean;
}

/** A word in the title says more than the author's name, and that more than any number of places in the text. */
function weigh(bits: number): Weight {
  const titled = (bits & inTitle) !== 0;
  const count = bits & mostCounted;
  const score = (titled ? 40 : 0) + ((bits & inBy) !== 0 ? 20 : 0) + Math.log2(1 + count);
  return { score, titled };
}

function both(found: ReadonlyMap<number, Weight>, list: readonly number[]): Map<number, Weight> {
  const kept = new Map<number, Weight>();
  for (const posting of list) {
    const place = Math.floor(posting / perText);
    const known = found.get(place);
    if (!known) continue;
    const { score, titled } = weigh(posting % perText);
    kept.set(place, { score: known.score + score, titled: known.titled && titled });
  }
  return kept;
}

/** Words side by side, as they were typed, mean more than the same words apart. */
function together({ comparedTitle, compared }: Entry<unknown>, phrase: string): number {
  return (comparedTitle.includes(phrase) ? 100 : 0) + (compared.includes(phrase) ? 15 : 0);
}

function better(a: { entry: IndexedText; score: number }, b: { entry: IndexedText; score: number }): number {
  if (a.score !== b.score) return b.score - a.score;
  return a.entry.at < b.entry.at ? 1 : a.entry.at > b.entry.at ? -1 : 0;
}
