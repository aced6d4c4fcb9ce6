/** A piece of text as a page shows it: points from the page's left and bottom, `y` of its base line. */
export interface PdfPiece {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Name of its font on this page. */
  font: string;
  colour: string;
  /** A letter that its font doesn't have. */
  lacks: string | null;
}

/** A straight stroke, or a fill as thin as one. */
export interface PdfStroke {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** What a font of a PDF is called, and whether the file carries it. */
export interface PdfFont {
  name: string;
  embedded: boolean;
}

/** Everything drawn on one page; size in points. */
export interface PdfInk {
  width: number;
  height: number;
  pieces: PdfPiece[];
  strokes: PdfStroke[];
  fonts: Map<string, PdfFont>;
}
