import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";
import type { PdfPiece, PdfStroke } from "./ink.ts";

/** A transformation as a PDF has it: a b c d e f (ISO 32000-2, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number];
const unit: Matrix = [1, 0, 0, 1, 0, 0];

/** What of the drawing's state is saved and brought back. */
interface State {
  matrix: Matrix;
  fill: string;
  font: string;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  widening: number;
  rise: number;
  leading: number;
}

const Numbers = z.array(z.number());
const sixNumbers = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
/** Told by its name: what another thread or realm sends is no instance of this one's class. */
const floats = z.custom<Float32Array>((value) => Object.prototype.toString.call(value) === "[object Float32Array]");
const List = z
  .union([z.array(z.number()), floats.transform((list) => [...list])])
  .or(z.record(z.string(), z.number()).transform((list) => Object.values(list)));
const Glyph = z.object({
  unicode: z.string(),
  width: z.number(),
  isSpace: z.boolean(),
  isInFont: z.boolean(),
});
const Glyphs = z.array(z.union([z.number(), Glyph, z.null()]));
/** Ways of painting a path that leave ink. */
const inked = new Set<unknown>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
/** A stroke is no thicker, in points. */
const thickest = 2.5;

/** Follows the operators of a page, as pdf.js lists them, and keeps the text and the straight strokes that they leave. */
export class PageDrawing {
  readonly pieces: PdfPiece[] = [];
  readonly strokes: PdfStroke[] = [];
  readonly #saved: State[] = [];
  #state: State;
  #text: Matrix = unit;
  #line: Matrix = unit;

  /** The page's lower left corner is taken off everything. */
  constructor(corner: { left: number; bottom: number }) {
    this.#state = {
      matrix: [1, 0, 0, 1, -corner.left, -corner.bottom],
      fill: "000000",
      font: "",
      size: 0,
      letterSpacing: 0,
      wordSpacing: 0,
      widening: 1,
      rise: 0,
      leading: 0,
    };
  }

  draw(operator: number, args: unknown): void {
    const list = Array.isArray(args) ? args : [];
    switch (operator) {
      case OPS.save:
        this.#saved.push({ ...this.#state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ ...this.#state });
        this.#transform(List.safeParse(list[0]).data);
        break;
      case OPS.transform:
        this.#transform(Numbers.safeParse(list).data);
        break;
      case OPS.setFillRGBColor:
        this.#state.fill = String(list[0]).replace("#", "").toUpperCase();
        break;
      case OPS.constructPath:
        if (inked.has(list[0])) this.#stroke(List.safeParse(list[2]).data);
        break;
      default:
        this.#write(operator, list);
    }
  }

  #write(operator: number, list: readonly unknown[]): void {
    const state = this.#state;
    const [first, second] = list;
    switch (operator) {
      case OPS.beginText:
        this.#text = this.#line = unit;
        break;
      case OPS.setTextMatrix:
        this.#text = this.#line = sixNumbers.safeParse(List.safeParse(first).data).data ?? unit;
        break;
      case OPS.setLeadingMoveText:
        state.leading = -Number(second);
        this.#moveLine(Number(first), Number(second));
        break;
      case OPS.moveText:
        this.#moveLine(Number(first), Number(second));
        break;
      case OPS.nextLine:
        this.#moveLine(0, -state.leading);
        break;
      case OPS.setFont:
        state.font = String(first);
        state.size = Number(second);
        break;
      case OPS.setCharSpacing:
        state.letterSpacing = Number(first);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = Number(first);
        break;
      case OPS.setHScale:
        state.widening = Number(first) / 100;
        break;
      case OPS.setTextRise:
        state.rise = Number(first);
        break;
      case OPS.setLeading:
        state.leading = -Number(first);
        break;
      case OPS.showText:
        this.#show(Glyphs.safeParse(first).data ?? []);
        break;
    }
  }

  #transform(by: readonly number[] | undefined): void {
    const matrix = sixNumbers.safeParse(by);
    if (matrix.success) this.#state.matrix = times(this.#state.matrix, matrix.data);
  }

  #moveLine(x: number, y: number): void {
    this.#text = this.#line = times(this.#line, [1, 0, 0, 1, x, y]);
  }

  #show(glyphs: z.infer<typeof Glyphs>): void {
    const { size, letterSpacing, wordSpacing, widening, rise, font, fill } = this.#state;
    const from = times(this.#state.matrix, this.#text);
    let text = "";
    let advance = 0;
    let lacks: string | null = null;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === "number") {
        advance -= (glyph / 1000) * size * widening;
        continue;
      }
      text += glyph.unicode;
      if (!glyph.isInFont && glyph.unicode.trim() !== "") lacks ??= glyph.unicode;
      advance += ((glyph.width / 1000) * size + letterSpacing + (glyph.isSpace ? wordSpacing : 0)) * widening;
    }
    this.#text = times(this.#text, [1, 0, 0, 1, advance, 0]);
    if (text === "") return;
    const scale = Math.hypot(from[2], from[3]);
    const left = from[4];
    const y = from[5] + rise * from[3];
    const piece = { left, right: left + advance * from[0], y, size: size * scale, font, colour: fill, lacks };
    this.pieces.push({ text: text.normalize("NFC"), ...piece });
  }

  /** A path that is as good as a line, by the box around it. */
  #stroke(box: readonly number[] | undefined): void {
    const [x1, y1, x2, y2] = box ?? [];
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return;
    const one = apply(this.#state.matrix, x1, y1);
    const other = apply(this.#state.matrix, x2, y2);
    const stroke = {
      left: Math.min(one.x, other.x),
      right: Math.max(one.x, other.x),
      bottom: Math.min(one.y, other.y),
      top: Math.max(one.y, other.y),
    };
    if (Math.min(stroke.right - stroke.left, stroke.top - stroke.bottom) <= thickest) this.strokes.push(stroke);
  }
}

/** First `by`, then `matrix`. */
function times(matrix: Matrix, by: Matrix): Matrix {
  const [a, b, c, d, e, f] = matrix;
  const [g, h, i, j, k, l] = by;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
