import type { Content } from "pdfmake/interfaces.js";
import { points } from "./points.ts";

const none = () => 0;
const layout = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: none,
  paddingTop: none,
  paddingBottom: none,
};

/** A table without lines that puts parts of the form side by side; widths in twips. Only `whole` rows stay on one page. */
export function sideBySide(rows: readonly (readonly Content[][])[], widths: readonly number[], whole = true): Content {
  return {
    layout,
    table: {
      widths: widths.map(points),
      dontBreakRows: whole,
      body: rows.map((cells) => cells.map((stack) => ({ stack }))),
    },
  };
}
