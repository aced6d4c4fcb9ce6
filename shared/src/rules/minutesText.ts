import { FactEmbed, factWords, lostFact, type MinutesFact } from "./minutesFacts.ts";
import { capital } from "./official/words.ts";
import type { ConferenceState } from "./state.ts";

/** A piece of a section's text: words, or a fact of the log. */
export type MinutesPiece = string | MinutesFact;

/** A part of Yjs' description of a text, as far as the minutes have one. */
export interface TextPart {
  insert?: unknown;
  attributes?: Record<string, unknown>;
}

/** The pieces of a text by Yjs' description of it; what is neither words nor a fact is left out. */
export function piecesOf(parts: readonly TextPart[]): MinutesPiece[] {
  return parts.flatMap(({ insert }): MinutesPiece[] => {
    if (typeof insert === "string") return [insert];
    const embed = FactEmbed.safeParse(insert);
    return embed.success ? [embed.data.fact] : [];
  });
}

/** The text as it is read, with the words that the log gives its facts now. */
export function wordsOf(pieces: readonly MinutesPiece[], state: ConferenceState): string {
  return pieces.reduce<string>(
    (before, piece) => before + (typeof piece === "string" ? piece : factAfter(before, piece, state)),
    "",
  );
}

/** A fact's words where they stand: with a capital letter at the beginning of a sentence. */
export function factAfter(before: string, fact: MinutesFact, state: ConferenceState): string {
  const words = factWords(fact, state) ?? lostFact;
  return /(?:^|\n|[.?!]\s)\s*$/u.test(before.slice(-20)) ? capital(words) : words;
}
