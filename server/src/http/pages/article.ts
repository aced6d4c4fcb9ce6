import type { WriteUpBlock } from "@diemcau/shared/model/writeUp";
import { html, type SafeHtml } from "@diemcau/shared/text/html";
import { officialTime, shortDate } from "@diemcau/shared/text/time";
import type { Article, RenderArticle } from "../../domain/publishing/freeze.ts";
import { publishedId } from "../../domain/publishing/publishedPhotos.ts";
import { photoAddress } from "./photoAddress.ts";

/**
 * The article's own markup, frozen at publication: class names and addresses in it are kept for good. What stands around
 * it may change with the site.
 */
export const renderArticle: RenderArticle = (article) => {
  const { title, lead, byline, unit, publishedAt, timeZone } = article;
  return html`<article class="article" lang="vi">
<p class="kicker">${unit}</p>
<h1>${title}</h1>
<p class="date"><time datetime="${publishedAt}">${shortDate(publishedAt, timeZone)}, ${officialTime(publishedAt, timeZone)}</time></p>
${article.corrections.map(
  ({ at, text }) =>
    html`<p class="correction"><strong>Đính chính ngày <time datetime="${at}">${shortDate(at, timeZone)}</time>:</strong> ${text}</p>\n`,
)}<p class="lead">${lead}</p>
${grouped(article.blocks).map((group) => groupMarkup(group, article))}
<p class="byline">${byline}</p>
</article>
`.text;
};

/** Photos that follow each other stand side by side. */
function grouped(blocks: WriteUpBlock[]): WriteUpBlock[][] {
  const groups: WriteUpBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.type === "photo" && last?.[0]?.type === "photo") last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function groupMarkup(group: WriteUpBlock[], article: Article): SafeHtml {
  const markup = group.map((block) => blockMarkup(block, article));
  return group.length > 1 ? html`<div class="gallery">\n${markup}</div>\n` : html`${markup}`;
}

function blockMarkup(block: WriteUpBlock, article: Article): SafeHtml | null {
  switch (block.type) {
    case "heading":
      return html`<h2>${block.text}</h2>\n`;
    case "paragraph":
      return html`<p>${block.text}</p>\n`;
    case "photo":
      return photoMarkup(block, article);
    case "blank":
      return null;
  }
}

function photoMarkup(
  block: Extract<WriteUpBlock, { type: "photo" }>,
  { slug, photos }: Pick<Article, "slug" | "photos">,
): SafeHtml | null {
  const id = publishedId(block);
  const photo = photos.get(id);
  if (!photo) return null;
  const { caption, alt } = block;
  const at = (width: number) => photoAddress(slug, id, width);
  return html`<figure>
<img src="${at(960)}" srcset="${at(480)} 480w, ${at(960)} 960w, ${at(1280)} 1280w" sizes="(min-width: 46rem) 42rem, 100vw" width="${photo.width}" height="${photo.height}" alt="${alt}" loading="lazy" decoding="async">
${caption === "" ? null : html`<figcaption>${caption}</figcaption>`}
</figure>
`;
}
