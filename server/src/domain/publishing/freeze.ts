import type { WriteUp } from "@diemcau/shared/model/writeUp";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { publicPhotos } from "@diemcau/shared/rules/writeUpFacts";
import { slug } from "@diemcau/shared/text/searchKey";
import type { FileStore } from "../ports.ts";
import type { PublishedPhoto, Snapshot, WriteUpStore } from "./ports.ts";
import { publishedPhotos } from "./publishedPhotos.ts";
import { contentOf } from "./writeUpRecord.ts";

/** An article with everything its page prints. */
export interface Article extends Pick<WriteUp, "title" | "lead" | "blocks" | "byline" | "corrections"> {
  slug: string;
  publishedAt: string;
  unit: string;
  timeZone: string;
  /** By `publishedId` of the block. */
  photos: ReadonlyMap<string, PublishedPhoto>;
}

/** Makes an article's markup; handed in, since the domain knows no HTML. */
export type RenderArticle = (article: Article) => string;

/** What is frozen: the text, when it was first published, and what was corrected since. */
type Frozen = Pick<WriteUp, "id" | "title" | "lead" | "blocks" | "byline" | "corrections" | "slug"> & {
  publishedAt: string;
};

/** Most bytes of an article's markup. */
const maxArticle = 8 * 1024 * 1024;
/** Conferences of one title that can have an article. */
const maxSameTitle = 500;

/** Takes an address, or keeps the one it has, and stores the article's bytes as readers will get them from now on. */
export async function freeze(
  writeUp: Frozen,
  state: ConferenceState,
  { store, files, render }: { store: WriteUpStore; files: FileStore; render: RenderArticle },
): Promise<{ slug: string; snapshot: Snapshot }> {
  const address = writeUp.slug ?? (await takeAddress(store, writeUp.title, writeUp.id));
  const unit = state.conference?.hostUnit.name ?? "";
  const timeZone = state.conference?.timeZone ?? "Asia/Ho_Chi_Minh";
  const photos = publishedPhotos(writeUp.blocks, publicPhotos(state));
  const markup = render({
    ...writeUp,
    slug: address,
    unit,
    timeZone,
    photos: new Map(photos.map((photo) => [photo.id, photo])),
  });
  const { file } = await files.put(once(new TextEncoder().encode(markup)), maxArticle);
  return { slug: address, snapshot: { file, photos, unit, timeZone, content: contentOf(writeUp) } };
}

/** The title's address, or with the next free number behind it where another conference has it. */
async function takeAddress(store: WriteUpStore, title: string, conferenceId: string): Promise<string> {
  const base = slug(title) || "tin-bai";
  for (let number = 1; number <= maxSameTitle; number++) {
    const address = number === 1 ? base : `${base}-${number}`;
    if ((await store.reserveSlug(address, conferenceId)) === conferenceId) return address;
  }
  throw new AppError("server.failed");
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
