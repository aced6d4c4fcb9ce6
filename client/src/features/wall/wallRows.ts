/** Height of a row of the list, px. */
export const rowHeight = 32;

/** Rows drawn beyond each edge, so that scrolling never shows an empty one. */
const spare = 8;
/** The list is never taller than this, px. */
const tallest = 460;

/** Which rows are drawn of a list that is scrolled so far, in px. */
export function rowsInView(scrolled: number, count: number): { from: number; to: number } {
  const first = Math.floor(scrolled / rowHeight);
  const shown = Math.ceil(tallest / rowHeight);
  return { from: Math.max(0, first - spare), to: Math.min(count, first + shown + spare) };
}

/** How far each key goes. */
export const steps: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: -Number.MAX_SAFE_INTEGER,
  End: Number.MAX_SAFE_INTEGER,
};
