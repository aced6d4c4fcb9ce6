import { html, SafeHtml } from "@diemcau/shared/text/html";
import { shortDate } from "@diemcau/shared/text/time";
import type { ArticleEntry, PublicArticle } from "../../domain/publishing/PublicArticles.ts";
import { layout, type PageHead } from "./layout.ts";
import { photoAddress } from "./photoAddress.ts";
import { wording } from "./wording.ts";

/** Page of one article around its frozen markup, which was escaped when it was made. */
export function articlePage(
  head: Omit<PageHead, "title" | "meta">,
  article: PublicArticle,
  markup: string,
  origin: string,
): string {
  const description = article.lead.length > 200 ? `${article.lead.slice(0, 199)}…` : article.lead;
  const picture = article.photo && `${origin}${photoAddress(article.slug, article.photo.id, 1280)}`;
  const meta = html`<link rel="canonical" href="${origin}/tin-bai/${article.slug}">
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${wording.vi.siteName}">
<meta property="og:locale" content="vi_VN">
<meta property="og:title" content="${article.title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${origin}/tin-bai/${article.slug}">
<meta property="article:published_time" content="${article.publishedAt}">
${picture && html`<meta property="og:image" content="${picture}">`}`;
  return layout({ ...head, title: article.title, meta }, new SafeHtml(markup));
}

/** Page that lists all articles. */
export function articleListPage(head: Omit<PageHead, "title">, articles: ArticleEntry[]): string {
  const words = wording[head.language];
  return layout(
    { ...head, title: words.articles },
    html`<h1>${words.articles}</h1>\n${articleList(head.language, articles)}`,
  );
}

/** Articles as headlines with date, first lines and a small photo; what will be here where there are none. */
export function articleList(language: PageHead["language"], articles: ArticleEntry[]): SafeHtml {
  if (articles.length === 0) return html`<p class="empty">${wording[language].noArticles}</p>`;
  const query = language === "en" ? "?lang=en" : "";
  return html`<ul class="list">
${articles.map(
  ({ slug, title, lead, unit, photo, publishedAt, timeZone }) => html`<li>
${photo && html`<img src="${photoAddress(slug, photo.id, 480)}" width="${photo.width}" height="${photo.height}" alt="" loading="lazy">`}
<div>
<h2><a href="/tin-bai/${slug}${query}" lang="vi">${title}</a></h2>
<p class="date"><time datetime="${publishedAt}">${shortDate(publishedAt, timeZone)}</time> · ${unit}</p>
<p lang="vi">${lead.length > 220 ? `${lead.slice(0, lead.lastIndexOf(" ", 219))} …` : lead}</p>
</div>
</li>
`,
)}</ul>`;
}
