import type { MinutesFact } from "../minutesFacts.ts";
import type { MinutesSection } from "../minutes.ts";
import type { ConferenceState } from "../state.ts";

/** A place of the minutes' text that contradicts the log. */
export interface Doubt {
  /** In UTF-16 units of the text; a fact within it is one unit. */
  from: number;
  to: number;
  kind: "points" | "people" | "time" | "title" | "vote" | "speeches" | "nobody";
  /** What the text says there. */
  found: string;
  /** What the log says, as people read it. */
  says: string;
  /** What may stand there instead; absent where a person has to think. */
  instead: { fact: MinutesFact } | { text: string } | null;
}

/** A sentence of the text and where it stands. */
export interface Sentence {
  at: number;
  text: string;
}

/** What a check looks at. */
export interface CheckedText {
  sentences: readonly Sentence[];
  /** The section that the text belongs to; absent where its section is gone. */
  section: MinutesSection | null;
  state: ConferenceState;
}

/** Parts a text at line ends and behind `.`, `;`, `?` before a space; nothing that is checked reaches over these. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\n]+?(?:[.;?](?=\s|$)|(?=\n)|$)/gu)].map((match) => ({
    at: match.index,
    text: match[0],
  }));
}

/** A doubt about what a pattern found in a sentence. */
export function doubtAt(
  { at }: Sentence,
  { index, text }: { index: number; text: string },
  told: Pick<Doubt, "kind" | "says" | "instead">,
): Doubt {
  const from = at + index;
  return { from, to: from + text.length, found: text, ...told };
}
