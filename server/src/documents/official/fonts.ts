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

/** Width of the longest line when a text is broken at its spaces to fit `room`. */
export function brokenWidth(text: string, size: number, room: number, face: Face = "normal"): number {
  let longest = 0;
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    line = widthOf(longer, size, face) > room ? word : longer;
    longest = Math.max(longest, Math.min(room, widthOf(line, size, face)));
  }
  return longest;
}
