/** A file that somebody handed in, kept by its content. */
export interface StoredFile {
  id: string;
  /** SHA-256 of the bytes, hex. */
  file: string;
  /** What it was called where it came from, without a folder. */
  name: string;
  /** By its content, whatever it was called. */
  mediaType: string;
  bytes: number;
  addedAt: string;
  addedBy: { id: string; name: string };
}
