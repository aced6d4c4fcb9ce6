import type { Photo } from "@diemcau/shared/model/photo";
import type { Crop, WriteUpBlock } from "@diemcau/shared/model/writeUp";
import { croppedSize } from "@diemcau/shared/rules/crop";
import type { PublishedPhoto } from "./ports.ts";

/** The photos of an article as readers get them: one for each photo and crop, in the order they stand. */
export function publishedPhotos(blocks: readonly WriteUpBlock[], taken: readonly Photo[]): PublishedPhoto[] {
  const photos = new Map(taken.map((photo) => [photo.id, photo]));
  const used = new Map<string, PublishedPhoto>();
  for (const block of blocks) {
    if (block.type !== "photo") continue;
    const photo = photos.get(block.photoId);
    const id = publishedId(block);
    if (!photo || used.has(id)) continue;
    const { caption, alt, crop } = block;
    used.set(id, { id, file: photo.file, ...croppedSize(photo, crop), caption, alt, crop });
  }
  return [...used.values()];
}

/** What readers' browsers know a photo by: another crop is another picture, so that none is kept too long. */
export function publishedId({ photoId, crop }: { photoId: string; crop: Crop | null }): string {
  if (!crop) return photoId;
  const parts = [crop.x, crop.y, crop.width, crop.height].map((part) => Math.round(part * 10_000));
  return [photoId, ...parts].join("-");
}
