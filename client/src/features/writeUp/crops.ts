import type { Crop } from "@diemcau/shared/model/writeUp";
import type { PercentCrop } from "react-image-crop";

/** Forms that a picture is cut to: freely, or in a ratio of width to height. */
export const cropForms = { free: undefined, wide: 16 / 9, classic: 4 / 3, square: 1, upright: 3 / 4 } as const;
export type CropForm = keyof typeof cropForms;

/** What the tool draws of a crop: the same in percents. */
export function toPercent({ x, y, width, height }: Crop): PercentCrop {
  return { unit: "%", x: x * 100, y: y * 100, width: width * 100, height: height * 100 };
}

/** A crop out of what the tool drew; `null` where nothing is left out, or next to nothing is left. */
export function fromPercent(drawn: PercentCrop): Crop | null {
  const clamp = (part: number) => Math.min(1, Math.max(0, Math.round(part * 100) / 10_000));
  const x = clamp(drawn.x);
  const y = clamp(drawn.y);
  const width = Math.min(clamp(drawn.width), clamp((1 - x) * 100));
  const height = Math.min(clamp(drawn.height), clamp((1 - y) * 100));
  if (width < 0.05 || height < 0.05) return null;
  return width > 0.995 && height > 0.995 ? null : { x, y, width, height };
}
