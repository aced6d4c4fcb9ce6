import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Advance, readAdvances } from "./readAdvances.ts";

const require = createRequire(import.meta.url);
const folder = "@expo-google-fonts/tinos";

/** Tinos has the widths of Times New Roman and all of Vietnamese; PDFs carry it, DOCX is measured by it. */
export const fontFiles = {
  normal: require.resolve(`${folder}/400Regular/Tinos_400Regular.ttf`),
  bold: require.resolve(`${folder}/700Bold/Tinos_700Bold.ttf`),
  italics: require.resolve(`${folder}/400Regular_Italic/Tinos_400Regular_Italic.ttf`),
  bolditalics: require.resolve(`${folder}/700Bold_Italic/Tinos_700Bold_Italic.ttf`),
} as const;

type Face = "normal" | "bold" | "italics";

const known = new Map<Face, Advance>();

function advance(face: Face): Advance {
  const loaded = known.get(face) ?? readAdvances(readFileSync(fontFiles[face]));
  known.set(face, loaded);
  return loaded;
}

/** Width of a text in twips at a size in points. */
export function widthOf(text: string, size: number, face: Face = "normal"): number {
  const of = advance(face);
  let sum = 0;
  for (const character of text) sum += of(character.codePointAt(0) ?? 0);
  return sum * size * 20;
}

/** How a text breaks at its spaces to fit `room`: its lines' widths in twips. */
function brokenWidths(text: string, size: number, room: number, face: Face): number[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line === undefined || widthOf(longer, size, face) > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => Math.min(room, widthOf(line, size, face)));
}

/**
 * How far a text is to be set in from both sides of its room, and the width of its longest line then. Only a text whose
 * last line would be shorter than that part of the longest is set in, so that its lines become about equally long. In twips.
 */
export function balanced(
  text: string,
  { size, room, face, shortest = 0.4 }: { size: number; room: number; face: Face; shortest?: number },
): { inset: number; width: number } {
  const lines = brokenWidths(text, size, room, face);
  const width = Math.max(...lines);
  if (lines.length === 1 || (lines.at(-1) ?? 0) > width * shortest) return { inset: 0, width };
  let narrow = room;
  while (narrow > room / 3 && brokenWidths(text, size, narrow - 100, face).length === lines.length) narrow -= 100;
  // Room to spare: no two programs measure quite alike.
  const safe = Math.min(room, narrow + 120);
  return { inset: Math.floor((room - safe) / 2), width: Math.max(...brokenWidths(text, size, safe, face)) };
}
