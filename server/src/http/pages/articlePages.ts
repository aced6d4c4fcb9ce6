import { html, SafeHtml } from "@diemcau/shared/text/html";
import { shortDate } from "@diemcau/shared/text/time";
import type { ArticleEntry, PublicArticle } from "../../domain/publishing/PublicArticles.ts";
import type { PublicConference } from "../../domain/publishing/publicConference.ts";
import { address, conferencePath } from "./addresses.ts";
import { jsonLd } from "./jsonLd.ts";
import { layout } from "./layout.ts";
import { beginning, openGraph } from "./openGraph.ts";
import type { BareHead } from "./pageHead.ts";
import { photoAddress } from "./photoAddress.ts";
import { sharedPhoto } from "./sharedPhoto.ts";
import { element } from "./site/element.ts";
import { wording } from "./wording.ts";

/** Page of one article around its frozen markup, which was escaped when it was made, with the way to its conference's page. */
export function articlePage(
  head: BareHead,
  article: PublicArticle,
  markup: string,
  conference: PublicConference | null,
): string {
  const { title, unit, publishedAt, correctedAt, corrections } = article;
  const modifiedAt = correctedAt ?? publishedAt;
  const description = beginning(article.lead, 200);
  const url = `${head.origin}/tin-bai/${article.slug}`;
  const image = sharedPhoto(article, head.origin);
  const shared = { type: "article" as const, title, description, url, image, publishedAt, modifiedAt };
  const facts = {
    "@type": "NewsArticle",
    headline: title,
    description,
    datePublished: publishedAt,
    dateModified: modifiedAt,
    ...(corrections.length > 0
      ? { correction: corrections.map(({ at, text }) => ({ "@type": "CorrectionComment", datePublished: at, text })) }
      : {}),
    inLanguage: "vi",
    url,
    mainEntityOfPage: url,
    ...(image ? { image: [image.url] } : {}),
    author: { "@type": "Organization", name: unit },
    publisher: { "@type": "Organization", name: unit },
  };
  const meta = html`${openGraph(shared)}\n${jsonLd(facts)}`;
  return layout(
    { ...head, title, meta },
    html`${new SafeHtml(markup)}${conference && wayTo(conference, head.language)}`,
  );
}

function wayTo({ slug, title }: PublicConference, language: BareHead["language"]): SafeHtml {
  return html`<p class="article way">${wording[language].ofConference}: <a href="${address(conferencePath(slug), language)}" lang="vi">${title}</a></p>`;
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
  ({ slug, title, lead, unit, photo, publishedAt, correctedAt, timeZone }) => html`<li>
${photo && html`<img src="${photoAddress(slug, photo.id, 480)}" width="${photo.width}" height="${photo.height}" alt="" loading="lazy">`}
<div>
${element(`h${level}`, html`<a href="${address(`/tin-bai/${slug}`, language)}" lang="vi">${title}</a>`)}
<p class="date"><time datetime="${publishedAt}">${shortDate(publishedAt, timeZone)}</time>${correctedAt && ` (${wording[language].corrected} ${shortDate(correctedAt, timeZone)})`} · <span lang="vi">${unit}</span></p>
<p lang="vi">${beginning(lead, 220)}</p>
</div>
</li>
`,
)}</ul>`;
}
