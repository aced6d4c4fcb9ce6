import type { RichText } from "@diemcau/shared/model/richText";
import { type HtmlPart, html, type SafeHtml } from "@diemcau/shared/text/html";
import type { PublicConference, PublicPaper } from "../../../domain/publishing/publicConference.ts";
import { address, conferencePath } from "../addresses.ts";
import { layout } from "../layout.ts";
import { openGraph } from "../openGraph.ts";
import type { BareHead } from "../pageHead.ts";
import type { Language } from "../wording.ts";
import { fileSize } from "./fileSize.ts";
import { personText } from "./programmeMarkup.ts";
import { richMarkup } from "./richMarkup.ts";
import { siteWording } from "./siteWording.ts";

/** Page of one paper: its text where one was read out of it, its slides, and the file as it was handed in. */
export function paperPage(
  head: BareHead,
  conference: PublicConference,
  paper: PublicPaper,
  text: RichText | null,
): string {
  const { language, origin } = head;
  const words = siteWording[language];
  const url = `${origin}${conferencePath(conference.slug, "tham-luan", paper.id)}`;
  const description = `${personText(paper.author)}. ${conference.title}`;
  const meta = openGraph({ type: "article", title: paper.title, description, url, image: null });
  return layout(
    { ...head, title: paper.title, meta },
    html`<article class="article paper" lang="vi">
<p class="kicker"><a href="${address(conferencePath(conference.slug), language)}">${conference.title}</a></p>
<h1>${paper.title}</h1>
<p class="speaker">${personText(paper.author)}</p>
${fileLine(conference.slug, paper, language)}
${text ? richMarkup(text, 2, language === "en" ? "Table" : "Bảng") : html`<p class="empty" lang="${language}">${words.noText}</p>`}
${slidesOf(conference.slug, paper, language)}
</article>`,
  );
}

/** The paper's file as it was handed in; a text typed in the editor has none. */
export function fileLine(slug: string, { id, version }: PublicPaper, language: Language): SafeHtml | null {
  const words = siteWording[language];
  if (version.format === "rich") return null;
  const name = version.format === "text" ? "TXT" : version.format.toUpperCase();
  const pages = version.pages === null ? "" : `${version.pages} ${words.pages}, `;
  const link = html`<a href="${conferencePath(slug, "tham-luan", id, "tep")}">${words.download} ${name}</a>`;
  return html`<p class="files" lang="${language}">${link} (${pages}${fileSize(version.bytes, language)})</p>`;
}

function slidesOf(slug: string, { id, slides }: PublicPaper, language: Language): HtmlPart {
  const words = siteWording[language];
  if (slides.length === 0) return null;
  return html`<section class="slides" lang="${language}">
<h2>${words.slides}</h2>
${slides.map(
  (_, index) =>
    html`<img src="${conferencePath(slug, "tham-luan", id, "trang", `${index + 1}`)}" alt="${words.slide} ${index + 1}" loading="lazy" decoding="async">\n`,
)}</section>`;
}
