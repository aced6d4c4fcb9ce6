import { FactEmbed, type MinutesFact } from "@diemcau/shared/rules/minutesFacts";
import type { TextPart } from "@diemcau/shared/rules/minutesText";

/** Stands for a fact in a section's text: one UTF-16 unit, as it is one place of the Yjs text. */
export const factUnit = "\ufffc";

/** A section's text as an editor has it. */
export interface SectionContent {
  /** Words, line feeds between paragraphs, and a {@link factUnit} for every fact. */
  text: string;
  /** The facts in their order; `null` for one of a newer version. */
  facts: readonly (MinutesFact | null)[];
  /** When each paragraph was begun, in their order; `null` where that isn't known (PROTOCOL R11). */
  moments: readonly (string | null)[];
}

/** A section's text out of Yjs' description of it. */
export function contentOf(parts: readonly TextPart[]): SectionContent {
  let text = "";
  const facts: (MinutesFact | null)[] = [];
  const moments: (string | null)[] = [null];
  let begun = false;
  for (const { insert, attributes } of parts) {
    const at = typeof attributes?.["at"] === "string" ? attributes["at"] : null;
    const words = typeof insert === "string" ? insert : factUnit;
    if (typeof insert !== "string") facts.push(factOf(insert));
    for (const [place, line] of words.split("\n").entries()) {
      if (place > 0) {
        moments.push(null);
        begun = false;
      }
      if (begun || line === "") continue;
      moments[moments.length - 1] = at;
      begun = true;
    }
    text += words;
  }
  return { text, facts, moments };
}

function factOf(insert: unknown): MinutesFact | null {
  const embed = FactEmbed.safeParse(insert);
  return embed.success ? embed.data.fact : null;
}

/** A piece to put into the Yjs text, and the moment that it carries. */
export interface Insertion {
  piece: string | MinutesFact;
  at: string | null;
}

/**
 * What is put in at a place, piece by piece: within a paragraph that stands already it carries that one's moment, and every
 * paragraph that begins with it carries `now`.
 */
export function insertions(
  before: SectionContent,
  place: number,
  { inserted, facts }: { inserted: string; facts: readonly MinutesFact[] },
  now: string | null,
): Insertion[] {
  const [start, end] = paragraphAt(before.text, place);
  const standing = start === end ? now : (before.moments[paragraphsBefore(before.text, start)] ?? null);
  const left = [...facts];
  return inserted.split("\n").flatMap((line, index): Insertion[] => {
    const at = index === 0 ? standing : now;
    const pieces = line.split(/(\ufffc)/).flatMap((words): Insertion[] => {
      if (words === "") return [];
      const piece = words === factUnit ? left.shift() : words;
      return piece === undefined ? [] : [{ piece, at }];
    });
    return index === 0 ? pieces : [{ piece: "\n", at: null }, ...pieces];
  });
}

/** Where the paragraph around a place begins and ends. */
export function paragraphAt(text: string, place: number): [start: number, end: number] {
  const end = text.indexOf("\n", place);
  const start = place === 0 ? 0 : text.lastIndexOf("\n", place - 1) + 1;
  return [start, end < 0 ? text.length : end];
}

/** How many paragraphs end before a place. */
export function paragraphsBefore(text: string, place: number): number {
  return text.slice(0, place).split("\n").length - 1;
}
