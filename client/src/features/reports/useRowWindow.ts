import { type RefObject, useEffect, useState } from "react";

/** Rows drawn above and below what is seen, so that a quick scroll finds them there. */
const spare = 8;

/** The rows of a long table that are drawn now, and the height of those left out on either side, in pixels. */
export interface RowWindow {
  from: number;
  to: number;
  above: number;
  below: number;
}

/** Which rows to draw for a scroll position; all heights in pixels. */
export function rowWindow(rows: number, rowHeight: number, scrolled: number, seen: number): RowWindow {
  const from = Math.max(0, Math.min(rows, Math.floor(scrolled / rowHeight) - spare));
  const to = Math.min(rows, Math.ceil((scrolled + seen) / rowHeight) + spare);
  return { from, to, above: from * rowHeight, below: Math.max(0, rows - to) * rowHeight };
}

/** Follows the scrolling of `box`, whose rows are all `rowHeight` high, and draws those in sight alone. */
export function useRowWindow(box: RefObject<HTMLElement | null>, rows: number, rowHeight: number): RowWindow {
  const [place, setPlace] = useState({ scrolled: 0, seen: 1200 });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => setPlace({ scrolled: element.scrollTop, seen: element.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box]);
  return rowWindow(rows, rowHeight, place.scrolled, place.seen);
}
