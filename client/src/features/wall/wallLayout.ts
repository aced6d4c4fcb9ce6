/** How the wall is laid out: tiles of one page in a grid. Compact tiles have their words beside the picture. */
export interface WallLayout {
  columns: number;
  rows: number;
  pageSize: number;
  pages: number;
  compact: boolean;
}

/** Points of one page at most: 63 provinces fit on two. */
const largestPage = 32;

/** A grid for `count` points that keeps its shape while states change: it depends on the number of points alone. */
export function wallLayout(count: number): WallLayout {
  if (count <= 14) {
    const rows = count <= 7 ? 1 : 2;
    return { columns: 7, rows, pageSize: 7 * rows, pages: 1, compact: false };
  }
  const columns = 8;
  const rows = Math.min(largestPage / columns, Math.ceil(count / columns));
  const pageSize = rows * columns;
  return { columns, rows, pageSize, pages: Math.ceil(count / pageSize), compact: rows > 2 };
}

/** The place an arrow key leads to from `index`; it stays at the wall's edges and crosses pages at their sides. */
export function neighbour(index: number, key: string, columns: number, count: number): number {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key];
  if (step === undefined) return index;
  const place = index + step;
  return place >= 0 && place < count ? place : index;
}
