import type { WriteUpInput } from "@diemcau/shared/model/writeUp";
import type { PublishedPhoto, Snapshot, StoredWriteUp } from "./ports.ts";
import { contentOf } from "./writeUpRecord.ts";

/** What the first version of an article's record didn't have. */
type Since = "live" | "notice" | "corrections" | "withdrawn" | "revisions" | "editions";
type OldPhoto = Omit<PublishedPhoto, "alt" | "crop"> & Partial<PublishedPhoto>;
type OldSnapshot = Omit<Snapshot, "content" | "photos"> & Partial<Pick<Snapshot, "content">> & { photos: OldPhoto[] };

/** A record as some version of this program stored it. */
export type AnyWriteUp = Omit<StoredWriteUp, Since | "snapshot"> &
  Partial<Pick<StoredWriteUp, Since>> & { snapshot: OldSnapshot | null };

/** A record in the present shape. What an older version kept of a text counts as its first revision, by nobody known. */
export function readRecord(stored: AnyWriteUp): StoredWriteUp {
  const { publishedAt, publishedBy, submittedBy, version } = stored;
  const content = readContent(stored);
  const snapshot = stored.snapshot && readSnapshot(stored.snapshot, content);
  const live = stored.live ?? stored.state === "published";
  const first = { number: 1, at: publishedAt, by: submittedBy };
  const published =
    snapshot && publishedAt !== null && publishedBy !== null
      ? [{ revision: 1, at: publishedAt, by: publishedBy, file: snapshot.file, notice: "" }]
      : [];
  return {
    ...{ notice: "", corrections: [], withdrawn: null },
    revisions: version > 0 ? [first] : [],
    editions: published,
    ...stored,
    ...content,
    live,
    snapshot,
  };
}

function readSnapshot(stored: OldSnapshot, content: WriteUpInput): Snapshot {
  return {
    ...stored,
    content: stored.content ?? content,
    photos: stored.photos.map((photo) => ({ alt: photo.caption, crop: null, ...photo })),
  };
}

/** Photos of before had neither an alternative text nor a crop; the caption stood for the former. */
function readContent(stored: WriteUpInput): WriteUpInput {
  const blocks = stored.blocks.map((block) =>
    block.type === "photo" ? { ...{ alt: block.caption, crop: null }, ...block } : block,
  );
  return contentOf({ ...stored, blocks });
}
