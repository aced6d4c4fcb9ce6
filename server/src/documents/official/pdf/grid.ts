import type { RichRun } from "@diemcau/shared/model/richText";
import type { OfficialBlock } from "@diemcau/shared/rules/official/document";
import type { Content, TableCell } from "pdfmake/interfaces.js";
import { columnWidths } from "../columnWidths.ts";
import { form } from "../form.ts";
import { points } from "./points.ts";
import { textRuns } from "./text.ts";

/** Room that a cell keeps around its text. */
const padding = { side: 4, upright: 2 };
/** Lines of a row that surely fits a page, and of a heading row that leaves room for others below it. */
const low = { row: 25, heading: 8 };
/** Average width of a letter, in parts of its size; rather more than it is. */
const letterWidth = 0.6;

/** A table with lines; its heading row comes again on every page and no row is torn apart, unless it is too tall for a page. */
export function grid({ columns, rows }: OfficialBlock & { type: "table" }): Content {
  const widths = columnWidths(columns).map((width) => points(width) - 2 * padding.side - 0.5);
  const heading = columns.map(({ title }): RichRun[] => [{ text: title, bold: true }]);
  const named = columns.some(({ title }) => title !== "");
  const repeated = named && isLow(heading, widths, low.heading);
  const whole = rows.every((row) => isLow(row, widths, low.row));
  const body = rows.map((row) => columns.map(({ align }, place) => cell(row[place] ?? [], align)));
  return {
    margin: [0, 0, 0, points(form.gap)],
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => padding.side,
      paddingRight: () => padding.side,
      paddingTop: () => padding.upright,
      paddingBottom: () => padding.upright,
    },
    table: {
      widths,
      headerRows: repeated ? 1 : 0,
      ...(repeated && whole ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: whole && (repeated || !named),
      body: [...(named ? [heading.map((runs) => cell(runs, "center"))] : []), ...body],
    },
  };
}

function cell(runs: readonly RichRun[], alignment: "left" | "center"): TableCell {
  return { text: textRuns(runs), alignment, fontSize: form.size.table, lineHeight: 1 };
}

/** Whether a row has no more lines than these; what is kept whole and doesn't fit a page would be lost. */
function isLow(row: readonly RichRun[][], widths: readonly number[], lines: number): boolean {
  return row.every((runs, place) => {
    const text = runs.map((run) => run.text).join("");
    const letters = (widths[place] ?? 1) / (form.size.table * letterWidth);
    return text.split("\n").reduce((sum, line) => sum + Math.ceil(line.length / letters), 0) < lines;
  });
}
