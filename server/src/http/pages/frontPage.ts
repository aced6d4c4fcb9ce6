import { html, type SafeHtml } from "@diemcau/shared/text/html";
import type { ArticleEntry } from "../../domain/publishing/PublicArticles.ts";
import type { PublicConference } from "../../domain/publishing/publicConference.ts";
import { address } from "./addresses.ts";
import { articleList } from "./articlePages.ts";
import { doors } from "./doors.ts";
import { layout } from "./layout.ts";
import type { BareHead } from "./pageHead.ts";
import { conferenceSections } from "./site/conferenceListPage.ts";
import { wording } from "./wording.ts";

/** How many articles, and conferences that were held, the front page shows. */
const shown = 5;

/** The first page: what this is in three lines, the demo's doors where they are open, and what was published. */
export function frontPage(
  head: BareHead,
  articles: ArticleEntry[],
  conferences: readonly PublicConference[],
  demo: boolean,
): string {
  const words = wording[head.language];
  const content = html`<section class="about">
<h1>${words.headline}</h1>
${words.about.map((line) => html`<p>${line}</p>\n`)}
</section>
${demo && demoSection(head.language)}
<section>
<h2 class="section">${words.latest}</h2>
${articleList(head.language, articles.slice(0, shown), 3)}
${articles.length > shown && html`<p class="more"><a href="${address("/tin-bai", head.language)}">${words.allArticles}</a></p>`}
</section>
${conferenceSections(head.language, conferences, shown)}
${conferences.length > 0 && html`<p class="more"><a href="${address("/hoi-nghi", head.language)}">${words.allConferences}</a></p>`}`;
  return layout({ ...head, title: words.siteName }, content);
}

function demoSection(language: BareHead["language"]): SafeHtml {
  const words = wording[language];
  return html`<section class="demo">
<h2 class="section">${words.demoTitle}</h2>
<div class="doors">
${doors.map(
  (door) => html`<form method="post" action="/vao/${door.name}">
<button>${door[language].label}</button>
<p>${door[language].what}</p>
</form>
`,
)}</div>
<p class="note">${words.demoNote}</p>
</section>`;
}
