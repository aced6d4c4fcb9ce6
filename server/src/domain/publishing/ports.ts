import type { WriteUp } from "@diemcau/shared/model/writeUp";

/** A photo that stands in a published article, by its entry in the log and its file. */
export interface PublishedPhoto {
  id: string;
  file: string;
  width: number;
  height: number;
  caption: string;
}

/** What was frozen at publication: the article's bytes by their SHA-256, and the only photos that readers may have. */
export interface Snapshot {
  file: string;
  photos: PublishedPhoto[];
  /** Name of the unit that publishes, as of publication. */
  unit: string;
  timeZone: string;
}

/** An article as it is stored: what people see of it, and the frozen bytes once it was published. */
export interface StoredWriteUp extends WriteUp {
  snapshot: Snapshot | null;
}

/** Articles, one a conference, versioned; and the public addresses they hold. */
export interface WriteUpStore {
  find(conferenceId: string): Promise<StoredWriteUp | null>;
  /**
   * One atomic step. Inserts when `fromVersion` is `null`, else replaces the record that still has that version;
   * answers whether it did. The record carries its new version.
   */
  save(record: StoredWriteUp, fromVersion: number | null): Promise<boolean>;
  published(): Promise<StoredWriteUp[]>;
  /** Keeps an address for a conference for good, and answers whose it is: its own, or whose who had it first. */
  reserveSlug(slug: string, conferenceId: string): Promise<string>;
  slugOwner(slug: string): Promise<string | null>;
}
