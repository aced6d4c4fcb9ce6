import { PageCache } from "./PageCache.ts";

/** Before a picture that didn't come is asked for again, ms. */
const pause = 1000;

/** One cache for the whole page: what was loaded for the preview is there when it goes on air. */
export const decodedPages = new PageCache(decodedImage, () => new Promise((resolve) => setTimeout(resolve, pause)));

async function decodedImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
