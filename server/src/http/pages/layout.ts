import { type HtmlPart, html, type SafeHtml } from "@diemcau/shared/text/html";
import { address } from "./addresses.ts";
import { feedLinks, feeds } from "./feeds/feedLinks.ts";
import type { PageHead } from "./pageHead.ts";
import { wording } from "./wording.ts";

/** A whole public page: one stylesheet, no script. */
export function layout(head: PageHead, content: HtmlPart): string {
  const [before, after] = layoutAround(head);
  return `${before}${html`${content}`.text}${after}`;
}

/** What stands before and after the content, for a page that is sent in parts. */
export function layoutAround(head: PageHead): [before: string, after: string] {
  const { language } = head;
  const words = wording[language];
  const title = head.title === words.siteName ? head.title : `${head.title} – ${words.siteName}`;
  const before = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#9d1c20">
<link rel="stylesheet" href="${head.stylesheet}">
<link rel="icon" href="/favicon.ico" type="image/svg+xml">
${head.hidden ? html`<meta name="robots" content="noindex">` : placeOf(head)}
${feedLinks(words.articles)}
${head.meta}
</head>
<body>
<a class="skip" href="#noi-dung">${words.skip}</a>
${masthead(head)}
<main class="frame" id="noi-dung" tabindex="-1">
`;
  return [before.text, html`\n</main>\n${footer(head)}\n</body>\n</html>\n`.text];
}

function footer({ language }: PageHead): SafeHtml {
  const words = wording[language];
  return html`<footer class="foot">
<div class="frame">
<a href="${address("/xac-minh", language)}">${words.verify}</a>
${feeds.map(({ path, type, name }) => html`<a href="${path}" type="${type}">${name}</a>\n`)}</div>
</footer>`;
}

/** The one address of this page, and the same page in each language. */
function placeOf({ origin, path, query, language }: PageHead): SafeHtml | null {
  if (origin === "") return null;
  const at = (wanted: PageHead["language"]) => `${origin}${address(path, wanted, query)}`;
  return html`<link rel="canonical" href="${at(language)}">
<link rel="alternate" hreflang="vi" href="${at("vi")}">
<link rel="alternate" hreflang="en" href="${at("en")}">
<link rel="alternate" hreflang="x-default" href="${at("vi")}">`;
}

function masthead({ language, path, query, lookedFor }: PageHead): SafeHtml {
  const words = wording[language];
  const other = language === "en" ? "vi" : "en";
  return html`<header class="masthead">
<div class="frame">
<a class="name" href="${address("/", language)}">${words.siteName}</a>
<span class="tagline">${words.tagline}</span>
<form class="search" action="/tim" role="search">
<input type="search" name="q" value="${lookedFor ?? ""}" maxlength="100" aria-label="${words.search}" placeholder="${words.searchShort}">
${language === "en" && html`<input type="hidden" name="lang" value="en">`}
<button>${words.searchDo}</button>
</form>
<nav aria-label="${words.mainParts}">
<a href="${address("/hoi-nghi", language)}">${words.conferences}</a>
<a href="${address("/tin-bai", language)}">${words.articles}</a>
<a href="/app/dang-nhap">${words.signIn}</a>
<a href="${address(path, other, query)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
</nav>
</div>
</header>`;
}
