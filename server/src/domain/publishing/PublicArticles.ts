import type { Conferences } from "../meeting/Conferences.ts";
import type { PublishedPhoto, StoredWriteUp, WriteUpStore } from "./ports.ts";

/** A published article in lists. */
export interface ArticleEntry {
  slug: string;
  title: string;
  lead: string;
  unit: string;
  timeZone: string;
  publishedAt: string;
  /** The first photo, for lists and previews. */
  photo: PublishedPhoto | null;
}

/** A published article: its entry, the file of its frozen markup, and the photos readers may have. */
export interface PublicArticle extends ArticleEntry {
  file: string;
  photos: PublishedPhoto[];
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

  /** The article at an address, or `null`. */
  async at(slug: string): Promise<PublicArticle | null> {
    const conferenceId = await this.store.slugOwner(slug);
    if (conferenceId === null || !this.openConferences().has(conferenceId)) return null;
    const record = await this.store.find(conferenceId);
    return record?.slug === slug ? toArticle(record) : null;
  }

  private openConferences(): Set<string> {
    const ids = this.conferences
      .list()
      .flatMap(({ conference }) => (conference?.secrecy === "open" ? [conference.id] : []));
    return new Set(ids);
  }
}

function toArticle({ state, slug, title, lead, publishedAt, snapshot }: StoredWriteUp): PublicArticle | null {
  if (state !== "published" || slug === null || publishedAt === null || !snapshot) return null;
  const { file, photos, unit, timeZone } = snapshot;
  return { slug, title, lead, unit, timeZone, publishedAt, photo: photos[0] ?? null, file, photos };
}
