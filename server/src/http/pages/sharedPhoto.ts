import type { ArticleEntry } from "../../domain/publishing/PublicArticles.ts";
import type { Shared } from "./openGraph.ts";
import { photoAddress } from "./photoAddress.ts";

/** Widest picture that is offered where a page is shared. */
const sharedWidth = 1280;

/** An article's first photo in the size that it is shared in. */
export function sharedPhoto({ slug, photo }: ArticleEntry, origin: string): Shared["image"] {
  if (!photo) return null;
  const width = Math.min(photo.width, sharedWidth);
  const height = Math.round((photo.height * width) / photo.width);
  return {
    url: `${origin}${photoAddress(slug, photo.id, sharedWidth)}`,
    width,
    height,
    alt: photo.alt || photo.caption,
  };
}
