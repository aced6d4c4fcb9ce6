import { html, SafeHtml } from "@diemcau/shared/text/html";
import { shortDate } from "@diemcau/shared/text/time";
import type { ArticleEntry, PublicArticle } from "../../domain/publishing/PublicArticles.ts";
import { address } from "./addresses.ts";
import { jsonLd } from "./jsonLd.ts";
import { layout } from "./layout.ts";
import { beginning, openGraph } from "./openGraph.ts";
import type { BareHead } from "./pageHead.ts";
import { photoAddress } from "./photoAddress.ts";
import { sharedPhoto } from "./sharedPhoto.ts";
import { element } from "./site/element.ts";
import { wording } from "./wording.ts";

/** Page of one article around its frozen markup, which was escaped when it was made. */
export function articlePage(head: BareHead, article: PublicArticle, markup: string): string {
  const { title, unit, publishedAt } = article;
  const description = beginning(article.lead, 200);
  const url = `${head.origin}/tin-bai/${article.slug}`;
  const image = sharedPhoto(article, head.origin);
  const shared = { type: "article" as const, title, description, url, image, publishedAt };
  const facts = {
    "@type": "NewsArticle",
    headline: title,
    description,
    datePublished: publishedAt,
    dateModified: publishedAt,
    inLanguage: "vi",
    url,
    mainEntityOfPage: url,
    ...(image ? { image: [image.url] } : {}),
    author: { "@type": "Organization", name: unit },
    publisher: { "@type": "Organization", name: unit },
  };
  return layout({ ...head, title, meta: html`${openGraph(shared)}\n${jsonLd(facts)}` }, new SafeHtml(markup));
}

/** Page that lists all articles. */
export function articleListPage(head: BareHead, articles: ArticleEntry[]): string {
  const words = wording[head.language];
  return layout(
    { ...head, title: words.articles },
    html`<h1>${words.articles}</h1>\n${articleList(head.language, articles)}`,
  );
}

/** Articles as headlines with date, first lines and a small photo; what will be here where there are none. */
export function articleList(language: BareHead["language"], articles: ArticleEntry[], level = 2): SafeHtml {
  if (articles.length === 0) return html`<p class="empty">${wording[language].noArticles}</p>`;
  return html`<ul class="list">
${articles.map(
  ({ slug, title, lead, unit, photo, publishedAt, timeZone }) => html`<li>
${photo && html`<img src="${photoAddress(slug, photo.id, 480)}" width="${photo.width}" height="${photo.height}" alt="" loading="lazy">`}
<div>
${element(`h${level}`, html`<a href="${address(`/tin-bai/${slug}`, language)}" lang="vi">${title}</a>`)}
<p class="date"><time datetime="${publishedAt}">${shortDate(publishedAt, timeZone)}</time> · ${unit}</p>
<p lang="vi">${beginning(lead, 220)}</p>
</div>
</li>
`,
)}</ul>`;
}
