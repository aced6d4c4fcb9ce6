/** Widths in pixels that the server makes of a photo. */
export type PhotoWidth = 320 | 640 | 1280;

/** Address of a photo of the log, whole or made narrower. */
export function photoUrl(conferenceId: string, photoId: string, width?: PhotoWidth): string {
  const address = `/api/conferences/${encodeURIComponent(conferenceId)}/photos/${encodeURIComponent(photoId)}`;
  return width ? `${address}?width=${width}` : address;
}
