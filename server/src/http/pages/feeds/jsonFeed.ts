import type { Feed } from "./feedItems.ts";

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed({ title, description, origin, items }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    language: "vi",
    home_page_url: `${origin}/tin-bai`,
    feed_url: `${origin}/feed.json`,
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_text: item.lead,
      date_published: item.publishedAt,
      date_modified: item.updatedAt,
      authors: [{ name: item.author }],
      ...(item.image ? { image: item.image } : {}),
    })),
  });
}
