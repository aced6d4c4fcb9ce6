import type { CSSProperties } from "react";
import type { Place } from "../../conference/pictureLayout.ts";

/** A place of the picture as the style of what stands there. */
export function percent({ left, top, width, height }: Place): CSSProperties {
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` };
}
