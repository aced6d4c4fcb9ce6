import type { MinutesFact } from "@diemcau/shared/rules/minutesFacts";
import { Fragment, type Node } from "@tiptap/pm/model";
import { factUnit } from "../../../conference/minutes/sectionContent.ts";
import { factOf, sectionSchema } from "./schema.ts";

/** A document's text as the minutes have it: a unit a letter, a fact, and the end of a paragraph. */
export interface Units {
  text: string;
  facts: readonly (MinutesFact | null)[];
}

/** Reads an editor's document. */
export function unitsOf(doc: Node): Units {
  const facts: (MinutesFact | null)[] = [];
  const text = doc.textBetween(0, doc.content.size, "\n", (leaf) => {
    facts.push(factOf(leaf));
    return factUnit;
  });
  return { text, facts };
}

/** Where a unit is in the document. */
export function positionAt(doc: Node, unit: number): number {
  let before = 0;
  let found = doc.content.size - 1;
  doc.forEach((paragraph, offset) => {
    const { size } = paragraph.content;
    if (unit >= before && unit <= before + size) found = offset + 1 + (unit - before);
    before += size + 1;
  });
  return found;
}

/** Which unit a place in the document is. */
export function unitAt(doc: Node, position: number): number {
  let before = 0;
  let found = 0;
  doc.forEach((paragraph, offset) => {
    const { size } = paragraph.content;
    if (position > offset) found = before + Math.min(size, Math.max(0, position - offset - 1));
    before += size + 1;
  });
  return found;
}

/** Paragraphs of a text, for a new document or to be put into one. */
export function paragraphsOf({ text, facts }: Units): Fragment {
  const left = [...facts];
  return Fragment.from(
    text.split("\n").map((line) =>
      sectionSchema.node(
        "paragraph",
        null,
        line
          .split(/(\ufffc)/)
          .filter((words) => words !== "")
          .map((words) =>
            words === factUnit ? sectionSchema.node("fact", { fact: left.shift() ?? null }) : sectionSchema.text(words),
          ),
      ),
    ),
  );
}

/** A document of a whole section. */
export function documentOf(units: Units): Node {
  return sectionSchema.node("doc", null, paragraphsOf(units));
}

/**
 * The text with every fact as a letter of its own out of Unicode's private area, so that a change from one fact to another is seen;
 * `known` collects which is which.
 */
export function keyed({ text, facts }: Units, known: string[]): string {
  let place = 0;
  return text.replace(/\ufffc/g, () => {
    const key = JSON.stringify(facts[place] ?? null);
    place += 1;
    const at = known.indexOf(key);
    return String.fromCharCode(firstKey + (at < 0 ? known.push(key) - 1 : at));
  });
}

/** Turns keyed text back; letters of the private area that nobody gave a meaning are dropped. */
export function unkeyed(text: string, known: readonly string[], facts: readonly (MinutesFact | null)[]) {
  const byKey = new Map(facts.map((fact) => [JSON.stringify(fact), fact]));
  const found: MinutesFact[] = [];
  const inserted = text.replace(/[\ue000-\uf8ff\ufffc]/g, (letter) => {
    const fact = byKey.get(known[letter.charCodeAt(0) - firstKey] ?? "") ?? null;
    if (fact === null) return "";
    found.push(fact);
    return factUnit;
  });
  return { inserted, facts: found };
}

const firstKey = 0xe000;
