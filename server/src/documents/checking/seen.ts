/** A piece of text that looks alike, as it is seen on the page: sizes in points, colour as six hex digits. */
export interface SeenRun {
  text: string;
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  colour: string;
  /** Fonts that its letters may be shown in: of a DOCX one for each of four scripts, of a PDF the one that shows it. */
  fonts: readonly string[];
}

/** How a paragraph lies; what can't be seen, as the alignment of a single line in a PDF, is `null`. Lengths in points. */
export interface SeenLayout {
  align: "left" | "center" | "right" | "justify" | null;
  /** Where its first line begins, from the text's left edge. */
  firstLine: number;
  /** Between it and the paragraph before. */
  gap: number | null;
  /** In lines of its letters. */
  lineSpacing: number | null;
}

/** A paragraph: of a DOCX as it is written, of a PDF put together from its lines. */
export interface SeenParagraph extends SeenLayout {
  text: string;
  runs: readonly SeenRun[];
  /** Length of the line drawn under it in parts of its own widest line; `null` where there is none. */
  line: number | null;
}

/** What follows each other in a text. */
export type SeenBlock =
  | { type: "paragraph"; paragraph: SeenParagraph }
  /** Two columns without borders, as the head and foot of a document stand; `level` when both begin at one height. */
  | { type: "sides"; left: SeenParagraph[]; right: SeenParagraph[]; level: boolean }
  | { type: "table"; rows: string[][]; paragraphs: SeenParagraph[] };

/** Page numbers as they are found: where there is something wrong, what. */
export type SeenNumbering = { ok: true; found: string } | { ok: false; found: string };

/** A page, or a section of alike pages; lengths in millimetres. A margin that can't be seen is `null`. */
export interface SeenPage {
  width: number;
  height: number;
  margins: { top: number | null; bottom: number | null; left: number | null; right: number | null };
}

/** A document as a reader sees it, whichever file it comes from. */
export interface SeenDocument {
  pages: readonly SeenPage[];
  numbering: SeenNumbering;
  blocks: readonly SeenBlock[];
  /** Fonts that aren't what the form asks, each with why, found by the file's own means. */
  strangeFonts: readonly string[];
}

/** Every paragraph of a text, those of tables and columns too. */
export function paragraphsOf(blocks: readonly SeenBlock[]): SeenParagraph[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block.paragraph];
    return block.type === "sides" ? [...block.left, ...block.right] : block.paragraphs;
  });
}
