import { type HtmlPart, html, type SafeHtml } from "@diemcau/shared/text/html";
import { type Language, wording } from "./wording.ts";

/** What a page says of itself. */
export interface PageHead {
  title: string;
  language: Language;
  /** Path of this page, to offer it in the other language. */
  path: string;
  /** Address of the stylesheet, with its version. */
  stylesheet: string;
  /** More for the head: Open Graph, for instance. */
  meta?: SafeHtml;
}

/** A whole public page: one stylesheet, no script. */
export function layout(head: PageHead, content: HtmlPart): string {
  const words = wording[head.language];
  const query = head.language === "en" ? "?lang=en" : "";
  const title = head.title === words.siteName ? head.title : `${head.title} – ${words.siteName}`;
  return html`<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#9d1c20">
<link rel="stylesheet" href="${head.stylesheet}">
${head.meta}
</head>
<body>
<header class="masthead">
<div class="frame">
<a class="name" href="/${query}">${words.siteName}</a>
<span class="tagline">${words.tagline}</span>
<nav>
<a href="/tin-bai${query}">${words.articles}</a>
<a href="/app/dang-nhap">${words.signIn}</a>
<a href="${head.path}${head.language === "en" ? "" : "?lang=en"}" lang="${head.language === "en" ? "vi" : "en"}">${words.otherLanguage}</a>
</nav>
</div>
</header>
<main class="frame">
${content}
</main>
</body>
</html>
`.text;
}
