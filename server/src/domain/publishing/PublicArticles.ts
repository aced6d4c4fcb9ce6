import type { WriteUpInput, WriteUpNotice } from "@diemcau/shared/model/writeUp";
import { AppError } from "@diemcau/shared/protocol/errors";
import { shortDate } from "@diemcau/shared/text/time";
import type { Conferences } from "../meeting/Conferences.ts";
import type { PublishedPhoto, StoredWriteUp, WriteUpStore } from "./ports.ts";

/** A published article in lists. */
export interface ArticleEntry {
  conferenceId: string;
  slug: string;
  title: string;
  lead: string;
  unit: string;
  timeZone: string;
  /** When it was first published. */
  publishedAt: string;
  /** When it was last corrected; absent where it never was. */
  correctedAt: string | null;
  /** The first photo, for lists and previews. */
  photo: PublishedPhoto | null;
  /** What was published, for search and feeds. */
  content: WriteUpInput;
}

/** A published article: its entry, the file of its frozen markup, and the photos readers may have. */
export interface PublicArticle extends ArticleEntry {
  file: string;
  photos: PublishedPhoto[];
  /** What was corrected, the first one first; the frozen markup says it too. */
  corrections: WriteUpNotice[];
}

/** What readers see: published articles of conferences that are open now. */
export class PublicArticles {
  private readonly store: WriteUpStore;
  private readonly conferences: Pick<Conferences, "list">;

  constructor(store: WriteUpStore, conferences: Pick<Conferences, "list">) {
    this.store = store;
    this.conferences = conferences;
  }

  /** All of them, the newest first. */
  async list(): Promise<ArticleEntry[]> {
    const open = this.openConferences();
    const entries = (await this.store.published()).flatMap((record) => {
      const article = open.has(record.id) ? toArticle(record) : null;
      return article ? [article] : [];
    });
    return entries.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  }

  /** The article at an address, or `null`; throws `writeUp.withdrawn`, with day and reason, for one that was taken back (PROTOCOL RW3). */
  async at(slug: string): Promise<PublicArticle | null> {
    const conferenceId = await this.store.slugOwner(slug);
    if (conferenceId === null || !this.openConferences().has(conferenceId)) return null;
    const record = await this.store.find(conferenceId);
    if (record?.slug !== slug) return null;
    const { withdrawn, snapshot } = record;
    if (withdrawn) {
      const date = shortDate(withdrawn.at, snapshot?.timeZone ?? "Asia/Ho_Chi_Minh");
      throw new AppError("writeUp.withdrawn", { date, reason: withdrawn.text });
    }
    return toArticle(record);
  }

  private openConferences(): Set<string> {
    const ids = this.conferences
      .list()
      .flatMap(({ conference }) => (conference?.secrecy === "open" ? [conference.id] : []));
    return new Set(ids);
  }
}

function toArticle({ id, live, slug, publishedAt, corrections, snapshot }: StoredWriteUp): PublicArticle | null {
  if (!live || slug === null || publishedAt === null || !snapshot) return null;
  const { file, photos, unit, timeZone, content } = snapshot;
  const { title, lead } = content;
  const correctedAt = corrections.at(-1)?.at ?? null;
  const entry = { conferenceId: id, slug, title, lead, unit, timeZone, publishedAt, correctedAt, content };
  return { ...entry, photo: photos[0] ?? null, file, photos, corrections };
}
