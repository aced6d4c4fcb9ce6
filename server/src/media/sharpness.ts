import sharp from "sharp";

/** Pictures are compared at this width, in pixels, so that their size plays no part. */
const comparedWidth = 640;

/**
 * How sharp a picture is: the variance of the Laplacian of its luminance, higher is sharper. A picture of one colour has 0, a
 * blurred face some tens, a sharp one hundreds.
 */
export async function sharpness(picture: Uint8Array): Promise<number> {
  const { data, info } = await sharp(picture)
    .resize({ width: comparedWidth })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Math.round(laplacianVariance(data, info.width, info.height) * 10) / 10;
}

/** Variance of the 4-neighbour Laplacian over all points but the edge; 0 for what has no inside. */
export function laplacianVariance(luminance: Uint8Array, width: number, height: number): number {
  const at = (index: number) => luminance[index] ?? 0;
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const edge = at(i - 1) + at(i + 1) + at(i - width) + at(i + width) - 4 * at(i);
      count += 1;
      sum += edge;
      squares += edge * edge;
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}
