import { html, type SafeHtml } from "@diemcau/shared/text/html";
import type { PublicConference } from "../../../domain/publishing/publicConference.ts";
import { address, conferencePath } from "../addresses.ts";
import { layout } from "../layout.ts";
import type { BareHead } from "../pageHead.ts";
import type { Language } from "../wording.ts";
import { moment } from "./moment.ts";
import { siteWording } from "./siteWording.ts";

/** Page that lists all published conferences: what runs and what comes, then what was held. */
export function conferenceListPage(head: BareHead, conferences: readonly PublicConference[]): string {
  const words = siteWording[head.language];
  return layout(
    { ...head, title: words.conferences },
    html`<h1>${words.conferences}</h1>
${conferences.length === 0 && html`<p class="empty">${words.noConferences}</p>`}
${conferenceSections(head.language, conferences)}`,
  );
}

/** Conferences by how far they are; of those held at most `most`. */
export function conferenceSections(language: Language, conferences: readonly PublicConference[], most = 500): SafeHtml {
  const words = siteWording[language];
  const coming = conferences.filter(({ status }) => status === "planned").toReversed();
  const running = conferences.filter(({ status }) => status === "running");
  const held = conferences.filter(({ status }) => status === "ended").slice(0, most);
  return html`${section(language, words.runningConferences, running)}${section(language, words.comingConferences, coming)}${section(language, words.heldConferences, held)}`;
}

function section(language: Language, title: string, conferences: readonly PublicConference[]): SafeHtml | null {
  if (conferences.length === 0) return null;
  return html`<section>
<h2 class="section">${title}</h2>
<ul class="list">
${conferences.map(
  ({ slug, title: name, startsAt, timeZone, place, hostUnit }) => html`<li><div>
<h3><a href="${address(conferencePath(slug), language)}" lang="vi">${name}</a></h3>
<p class="date"><time datetime="${startsAt}">${moment(startsAt, timeZone, language)}</time> · <span lang="vi">${hostUnit} · ${place}</span></p>
</div></li>
`,
)}</ul>
</section>
`;
}
