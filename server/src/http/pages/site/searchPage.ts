import { html, type SafeHtml } from "@diemcau/shared/text/html";
import { shortDate } from "@diemcau/shared/text/time";
import type { SearchHit, SearchResults } from "../../../domain/publishing/search/PublicSearch.ts";
import type { SnippetPart } from "../../../domain/publishing/search/snippet.ts";
import type { Found } from "../../../domain/publishing/search/sources.ts";
import { address, conferencePath } from "../addresses.ts";
import { layout } from "../layout.ts";
import type { BareHead } from "../pageHead.ts";
import type { Language } from "../wording.ts";
import { siteWording } from "./siteWording.ts";

/** Page of results; before anything was asked, what can be looked for. */
export function searchPage(head: BareHead, query: string, results: SearchResults): string {
  const { language } = head;
  const words = siteWording[language];
  const { hits, count, page } = results;
  const asked = query.trim() !== "";
  const told = count === 0 ? words.foundNothing : `${count} ${words.foundCount}`;
  return layout(
    {
      ...head,
      title: words.search,
      query: page > 1 ? { q: query, trang: `${page}` } : { q: query },
      hidden: true,
      lookedFor: query,
    },
    html`<h1>${words.search}</h1>
${asked ? html`<p class="note" role="status">${told} <q>${query}</q></p>` : html`<p class="note">${words.searchHint}</p>`}
${asked && count === 0 && html`<p>${words.searchHint}</p>`}
${hits.length > 0 && html`<ol class="hits" start="${(page - 1) * 10 + 1}">\n${hits.map((found) => hitMarkup(found, language))}</ol>`}
${pager(query, results, language)}`,
  );
}

function hitMarkup({ found, title, by, at, timeZone, snippet }: SearchHit, language: Language): SafeHtml {
  const words = siteWording[language];
  const name =
    found.kind === "conclusion" ? `${words.conclusion} ${found.number}. ${found.title}` : html`${parts(title)}`;
  const told = [by, shortDate(at, timeZone)].filter((part) => part !== "").join(" · ");
  return html`<li>
<p class="kind">${words.found[found.kind]}</p>
<h2><a href="${placeOf(found, language)}" lang="vi">${name}</a></h2>
<p lang="vi">${parts(snippet)}</p>
<p class="date" lang="vi">${told}</p>
</li>
`;
}

function placeOf(found: Found, language: Language): string {
  switch (found.kind) {
    case "article":
      return address(`/tin-bai/${found.slug}`, language);
    case "conference":
      return address(conferencePath(found.conference), language);
    case "paper":
      return address(conferencePath(found.conference, "tham-luan", found.paperId), language);
    case "conclusion":
      return `${address(conferencePath(found.conference), language)}#ket-luan-${found.number}`;
  }
}

function parts(list: readonly SnippetPart[]): SafeHtml {
  return html`${list.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}`;
}

/** The pages before and after this one. */
function pager(query: string, { page, pages }: SearchResults, language: Language): SafeHtml | null {
  if (pages < 2) return null;
  const words = siteWording[language];
  const to = (wanted: number, name: string, relation: string) =>
    html`<a href="${address("/tim", language, { q: query, trang: `${wanted}` })}" rel="${relation}">${name}</a>`;
  return html`<nav class="pager" aria-label="${words.resultPages}">
${page > 1 && to(page - 1, words.before, "prev")}
<span>${words.slide} ${page}/${pages}</span>
${page < pages && to(page + 1, words.after, "next")}
</nav>`;
}
