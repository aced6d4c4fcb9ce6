import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Advance, readAdvances } from "../official/readAdvances.ts";
import type { SeenRun } from "./seen.ts";

const folder = "@expo-google-fonts/tinos";
const faces = {
  regular: `${folder}/400Regular/Tinos_400Regular.ttf`,
  bold: `${folder}/700Bold/Tinos_700Bold.ttf`,
  italic: `${folder}/400Regular_Italic/Tinos_400Regular_Italic.ttf`,
  boldItalic: `${folder}/700Bold_Italic/Tinos_700Bold_Italic.ttf`,
} as const;

const require = createRequire(import.meta.url);
const known = new Map<string, Advance>();

/** Length in points of the longest line when these runs are broken at their spaces to fit `room`. */
export function widestLine(runs: readonly SeenRun[], room: number): number {
  let widest = 0;
  let line = 0;
  let space = 0;
  for (const { text, look } of words(runs)) {
    if (text === "\n") {
      line = 0;
      space = 0;
      continue;
    }
    const width = textWidth(text, look);
    if (text.trim() === "") {
      space += width;
      continue;
    }
    line = line > 0 && line + space + width > room ? width : line + space + width;
    space = 0;
    widest = Math.max(widest, line);
  }
  return Math.min(widest, room);
}

/** Width of a text in points. Tinos has the widths of Times New Roman, letter by letter. */
function textWidth(text: string, { size, bold, italic }: SeenRun): number {
  const face = bold ? (italic ? faces.boldItalic : faces.bold) : italic ? faces.italic : faces.regular;
  const advance = known.get(face) ?? readAdvances(readFileSync(require.resolve(face)));
  known.set(face, advance);
  let width = 0;
  for (const letter of text.normalize("NFC")) width += advance(letter.codePointAt(0) ?? 0);
  return width * size;
}

function words(runs: readonly SeenRun[]): { text: string; look: SeenRun }[] {
  return runs.flatMap((look) =>
    (look.text.match(/\n|[^\S\n\u00a0]+|[^\s]+|\u00a0+/g) ?? []).map((text) => ({ text, look })),
  );
}
