import type { SeenBlock } from "../seen.ts";
import type { PdfInk } from "./ink.ts";
import { paragraphOf } from "./paragraphs.ts";
import { levelStrokes, type Row, type Segment } from "./rows.ts";

/** A drawn table on a page: where it is, and where its lines are. */
export interface Grid {
  bottom: number;
  top: number;
  /** Upright lines from left to right. */
  columns: number[];
  /** Level lines from top to bottom. */
  rows: number[];
}

/** Lines this close are one; tables this close are one. In points. */
const same = 2;

/** The drawn tables of a page from top to bottom, told by their upright lines. */
export function gridsOf(ink: PdfInk): Grid[] {
  const upright = ink.strokes.filter(
    ({ left, right, top, bottom }) => top - bottom > 6 && top - bottom > 4 * (right - left),
  );
  const grids: Grid[] = [];
  for (const { left, right, top, bottom } of upright.sort((a, b) => b.top - a.top)) {
    const grid = grids.find((one) => top >= one.bottom - same && bottom <= one.top + same);
    const middle = (left + right) / 2;
    if (!grid) {
      grids.push({ bottom, top, columns: [middle], rows: [] });
      continue;
    }
    grid.bottom = Math.min(grid.bottom, bottom);
    grid.top = Math.max(grid.top, top);
    if (!grid.columns.some((one) => Math.abs(one - middle) < same)) grid.columns.push(middle);
  }
  const level = levelStrokes(ink).map(({ top, bottom }) => (top + bottom) / 2);
  return grids.map((grid) => ({
    ...grid,
    columns: grid.columns.sort((a, b) => a - b),
    rows: distinct(level.filter((y) => y >= grid.bottom - same && y <= grid.top + same).sort((a, b) => b - a)),
  }));
}

/** The table of a grid, its cells filled with the rows that lie in it. */
export function tableOf(grid: Grid, rows: readonly Row[]): SeenBlock {
  const segments = rows.flatMap((row) => row.segments);
  const cells = grid.rows.slice(0, -1).map((top, index) => {
    const bottom = grid.rows[index + 1] ?? grid.bottom;
    return grid.columns.slice(0, -1).map((left, column) => {
      const right = grid.columns[column + 1] ?? left;
      return segments.filter((one) => within(one, { left, right, top, bottom }));
    });
  });
  return {
    type: "table",
    rows: cells.map((row) => row.map((cell) => cell.map(({ text }) => text).join(" "))),
    paragraphs: cells.flat().flatMap((cell) => (cell.length > 0 ? [paragraphOf(cell)] : [])),
  };
}

function within(
  { left, right, y }: Segment,
  cell: { left: number; right: number; top: number; bottom: number },
): boolean {
  const middle = (left + right) / 2;
  return middle > cell.left && middle < cell.right && y < cell.top && y > cell.bottom - same;
}

function distinct(sorted: readonly number[]): number[] {
  return sorted.filter((one, index) => index === 0 || Math.abs(one - (sorted[index - 1] ?? 0)) >= same);
}
