import type { Layout } from "@diemcau/shared/model/programme";

/** A place in the picture, in percent of its width and height; pictures of 16:9 keep their form where both are equal. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

const whole: Place = { left: 0, top: 0, width: 100, height: 100 };
/** Slides stand between timer and thin line: what stands at their head and foot is to be read. */
const slideAlone: Place = { left: 7.75, top: 8.7, width: 84.5, height: 84.5 };
const slideBeside: Place = { left: 0.5, top: 0.5, width: 78.5, height: 78.5 };
/** The same line, and a little air between the pictures of a grid. */
const gridArea = { height: 93, gap: 0.6 };

/** Where the slide stands, in layouts that have one. */
export function slidePlace(layout: Layout): Place | null {
  if (layout === "slide") return slideAlone;
  return layout === "slideSpeaker" ? slideBeside : null;
}

/** Where the picture of a slot stands, counted from 0, among `count`. */
export function slotPlace(layout: Layout, slot: number, count: number): Place {
  switch (layout) {
    case "chairSpeaker":
      return slot === 0 ? { left: 1, top: 12, width: 62, height: 62 } : { left: 64, top: 12, width: 35, height: 35 };
    case "slideSpeaker":
      return { left: 79.5, top: 59, width: 20, height: 20 };
    case "grid":
      return tile(slot, count);
    default:
      return whole;
  }
}

/** Tiles of one size, row by row; the last row stands in the middle. */
function tile(slot: number, count: number): Place {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const size = Math.min(100 / columns, gridArea.height / rows);
  const row = Math.floor(slot / columns);
  const inRow = row === rows - 1 ? count - row * columns : columns;
  const left = (100 - inRow * size) / 2 + (slot % columns) * size;
  const top = (gridArea.height - rows * size) / 2 + row * size;
  const { gap } = gridArea;
  return { left: left + gap / 2, top: top + gap / 2, width: size - gap, height: size - gap };
}
