import { html } from "@diemcau/shared/text/html";
import type { ArticleEntry } from "../../../domain/publishing/PublicArticles.ts";
import type { PublicConference } from "../../../domain/publishing/publicConference.ts";
import { conferencePath } from "../addresses.ts";

/** Most addresses of one sitemap (sitemaps.org). */
const most = 50_000;

/** Every public page and when it changed last. */
export function sitemap(
  origin: string,
  articles: readonly ArticleEntry[],
  conferences: readonly PublicConference[],
): string {
  const places = [
    ...["/", "/hoi-nghi", "/tin-bai"].map((path) => ({ path, at: null })),
    ...articles.map(({ slug, publishedAt, correctedAt }) => ({
      path: `/tin-bai/${slug}`,
      at: correctedAt ?? publishedAt,
    })),
    ...conferences.flatMap(placesOf),
  ];
  return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${places.slice(0, most).map(({ path, at }) => html`<url><loc>${origin}${path}</loc>${at && html`<lastmod>${at}</lastmod>`}</url>\n`)}</urlset>
`.text;
}

function placesOf({ slug, papers, proceedings, changedAt }: PublicConference): { path: string; at: string }[] {
  const parts = [
    conferencePath(slug),
    ...papers.map(({ id }) => conferencePath(slug, "tham-luan", id)),
    ...(proceedings ? [conferencePath(slug, "ky-yeu")] : []),
  ];
  return parts.map((path) => ({ path, at: changedAt }));
}

/** Where programs that follow links may go, and where the sitemap is. */
export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /app/\nDisallow: /api/\nDisallow: /tim\nDisallow: /vao/\n\nSitemap: ${origin}/sitemap.xml\n`;
}
