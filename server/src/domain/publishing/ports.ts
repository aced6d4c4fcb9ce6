import type { Crop, WriteUp, WriteUpInput } from "@diemcau/shared/model/writeUp";

/** A picture that was encoded anew. */
export interface Picture {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** Reads pictures that people bring; throws `photo.*`, `file.notPicture` or `input.tooLarge`. */
export interface PictureReader {
  read(bytes: AsyncIterable<Uint8Array>): Promise<Picture>;
}

/** A photo as it stands in a published article. */
export interface PublishedPhoto {
  /** Its address below the article's: the log's entry, and the crop where it has one. */
  id: string;
  file: string;
  /** Of what readers see: the cropped part. */
  width: number;
  height: number;
  caption: string;
  alt: string;
  crop: Crop | null;
}

/** What was frozen at publication: the article's bytes by their SHA-256, and the only photos that readers may have. */
export interface Snapshot {
  file: string;
  photos: PublishedPhoto[];
  /** Name of the unit that publishes, as of publication. */
  unit: string;
  timeZone: string;
  /** What was published, whatever the copy on the desk says by now. */
  content: WriteUpInput;
}

/** A revision without its text: which one, when and by whom it was written. Unknown of articles that an older version kept. */
export interface RevisionHead {
  /** 1, 2, 3 … */
  number: number;
  at: string | null;
  by: { id: string; name: string } | null;
}

/** A text that was on the desk once. */
export interface Revision extends RevisionHead {
  conferenceId: string;
  content: WriteUpInput;
}

/** One publication: the bytes that readers got from then on, and what they were told of the change. */
export interface Edition {
  revision: number;
  at: string;
  by: { id: string; name: string };
  file: string;
  notice: string;
}

/** An article as it is stored: what people see of it, and what is kept for good. */
export interface StoredWriteUp extends WriteUp {
  /** What readers have, or had last. */
  snapshot: Snapshot | null;
  /** Every revision up to the one on the desk, the newest at the end. */
  revisions: RevisionHead[];
  /** Every publication, the first one first. */
  editions: Edition[];
}

/** Articles, one a conference, versioned; what they said before; and the public addresses they hold. */
export interface WriteUpStore {
  find(conferenceId: string): Promise<StoredWriteUp | null>;
  /**
   * One atomic step. Inserts when `fromVersion` is `null`, else replaces the record that still has that version;
   * answers whether it did. The record carries its new version.
   */
  save(record: StoredWriteUp, fromVersion: number | null): Promise<boolean>;
  /** Articles that readers have, whatever state the copy on the desk is in. */
  published(): Promise<StoredWriteUp[]>;
  /** Articles that were taken back. */
  withdrawn(): Promise<StoredWriteUp[]>;
  /** Keeps a text for good; a second time of the same number changes nothing. */
  keepRevision(revision: Revision): Promise<void>;
  revision(conferenceId: string, number: number): Promise<Revision | null>;
  /** Keeps an address for a conference for good, and answers whose it is: its own, or whose who had it first. */
  reserveSlug(slug: string, conferenceId: string): Promise<string>;
  slugOwner(slug: string): Promise<string | null>;
}
