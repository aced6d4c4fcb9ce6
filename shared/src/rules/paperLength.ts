import { plainOf, type RichText } from "../model/richText.ts";

/** Words on a page of the official form: A4, 14 points, about 30 lines. */
const wordsOnPage = 420;
/** Words that somebody reads out in a minute: Vietnamese writes one a syllable. */
const wordsInMinute = 170;

/** About how long a text is, printed and read out; both are estimates. */
export function paperLength({ blocks }: RichText): { words: number; pages: number; minutes: number } {
  const words = blocks.reduce((sum, block) => sum + (plainOf(block).match(/\S+/g)?.length ?? 0), 0);
  return { words, pages: Math.ceil(words / wordsOnPage), minutes: Math.ceil(words / wordsInMinute) };
}
