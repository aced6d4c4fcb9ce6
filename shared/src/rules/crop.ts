import type { Crop } from "../model/writeUp.ts";

/** A part of a picture in whole pixels. */
export interface PixelArea {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The pixels that a crop leaves of a picture: never outside it, and one at least. */
export function cropArea({ width, height }: { width: number; height: number }, crop: Crop): PixelArea {
  const left = Math.min(width - 1, Math.round(crop.x * width));
  const top = Math.min(height - 1, Math.round(crop.y * height));
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(crop.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(crop.height * height))),
  };
}

/** Size of a picture after cropping. */
export function croppedSize(
  size: { width: number; height: number },
  crop: Crop | null,
): { width: number; height: number } {
  if (!crop) return { width: size.width, height: size.height };
  const { width, height } = cropArea(size, crop);
  return { width, height };
}
