import type { ArticleEntry } from "../../../domain/publishing/PublicArticles.ts";
import { photoAddress } from "../photoAddress.ts";

/** How many articles a feed tells of. */
const most = 50;
/** Width of the pictures that feeds name. */
const pictureWidth = 960;

/** An article as every feed tells of it. */
export interface FeedItem {
  /** Its address for good, which is its name too. */
  url: string;
  title: string;
  lead: string;
  author: string;
  publishedAt: string;
  /** The last correction; the publication where there was none. */
  updatedAt: string;
  corrected: boolean;
  image: string | null;
}

/** What a feed says of itself. */
export interface Feed {
  title: string;
  description: string;
  origin: string;
  /** The last change in it; absent while it is empty. */
  updatedAt: string | null;
  items: FeedItem[];
}

/** The newest articles as feeds tell them. */
export function feedOf(
  origin: string,
  { title, description }: Pick<Feed, "title" | "description">,
  articles: readonly ArticleEntry[],
): Feed {
  const items = articles.slice(0, most).map((article) => itemOf(origin, article));
  const updatedAt = items.reduce<string | null>(
    (latest, item) => (latest === null || item.updatedAt > latest ? item.updatedAt : latest),
    null,
  );
  return { title, description, origin, updatedAt, items };
}

function itemOf(origin: string, article: ArticleEntry): FeedItem {
  const { slug, title, lead, unit, publishedAt, correctedAt, photo } = article;
  return {
    url: `${origin}/tin-bai/${slug}`,
    title,
    lead,
    author: unit,
    publishedAt,
    updatedAt: correctedAt ?? publishedAt,
    corrected: correctedAt !== null,
    image: photo && `${origin}${photoAddress(slug, photo.id, pictureWidth)}`,
  };
}
