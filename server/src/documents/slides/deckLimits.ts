import { deckFileLimit } from "@diemcau/shared/model/slides";

/** What one deck may be, and what showing it may take. */
export const deckLimits = {
  /** Bytes of the file as handed in. */
  bytes: deckFileLimit,
  pages: 300,
  /** Pixels of a picture's longer side: a full-HD screen shows it as it is. */
  longSide: 1920,
  /** Longest time for all pages, and for one, in ms. */
  milliseconds: 10 * 60_000,
  pageMilliseconds: 30_000,
  /** MiB that a page may take while it is drawn. */
  drawingMemory: 768,
  /** An office file's parts, and what they unpack to, in bytes. */
  archive: { entries: 10_000, unpacked: 600 * 1024 * 1024 },
  /** Longest time for turning an office file into a PDF, in ms. */
  convertMilliseconds: 3 * 60_000,
} as const;
