/** Address of a published photo in one of its sizes. */
export function photoAddress(slug: string, photoId: string, width: number): string {
  return `/tin-bai/${slug}/anh/${encodeURIComponent(photoId)}?rong=${width}`;
}
