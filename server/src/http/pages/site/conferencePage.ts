import { type HtmlPart, html, type SafeHtml } from "@diemcau/shared/text/html";
import { shortDate } from "@diemcau/shared/text/time";
import type { ArticleEntry } from "../../../domain/publishing/PublicArticles.ts";
import type { PublicConference } from "../../../domain/publishing/publicConference.ts";
import { address, conferencePath } from "../addresses.ts";
import { articleList } from "../articlePages.ts";
import { layout } from "../layout.ts";
import type { BareHead } from "../pageHead.ts";
import type { Language } from "../wording.ts";
import { conferenceMeta } from "./conferenceMeta.ts";
import { documentList } from "./documentList.ts";
import { moment } from "./moment.ts";
import { fileLine } from "./paperPage.ts";
import { personText, programmeMarkup } from "./programmeMarkup.ts";
import { siteWording } from "./siteWording.ts";

/** A part of a conference's page, with its anchor. */
interface Part {
  id: string;
  title: string;
  content: HtmlPart;
}

/** Page of a published conference: what, when and where, then everything that was opened; a note stands above it. */
export function conferencePage(
  head: BareHead,
  conference: PublicConference,
  article: ArticleEntry | null,
  note: SafeHtml | null = null,
): string {
  const { language } = head;
  const words = siteWording[language];
  const parts = partsOf(conference, article, language);
  const meta = conferenceMeta(head.origin, conference, article);
  return layout(
    { ...head, title: conference.title, meta },
    html`${note}<article class="conference">
<p class="kicker" lang="vi">${conference.hostUnit}</p>
<h1 lang="vi">${conference.title}</h1>
${facts(conference, language)}
${
  parts.length > 1 &&
  html`<nav class="parts" aria-label="${words.sections}">${parts.map(({ id, title }) => html`<a href="#${id}">${title}</a>\n`)}</nav>`
}
${parts.map(({ id, title, content }) => html`<section id="${id}">\n<h2 class="section">${title}</h2>\n${content}</section>\n`)}
</article>`,
  );
}

/** Plan, place, time, who chaired, who took part. */
export function facts(conference: PublicConference, language: Language): SafeHtml {
  const words = siteWording[language];
  const { planNumber, planDate, place, startsAt, timeZone, chair, attendance, status } = conference;
  const plan = [planNumber, planDate === null ? "" : `${words.planOf} ${shortDate(planDate, "UTC")}`].join(" ").trim();
  const took = attendance && [
    `${attendance.joinedPoints}/${attendance.bridgePoints} ${words.points}`,
    ...(attendance.people > 0 ? [`${attendance.people} ${words.people}`] : []),
  ];
  const when = moment(startsAt, timeZone, language);
  const state = { planned: words.coming, running: words.running, ended: words.held }[status];
  const row = (name: string, value: HtmlPart, lang?: "vi") =>
    html`<div><dt>${name}</dt><dd${lang && html` lang="vi"`}>${value}</dd></div>\n`;
  return html`<dl class="facts">
${row(words.time, html`<time datetime="${startsAt}">${when}</time> · ${state}`)}${row(words.place, place, "vi")}${plan !== "" && row(words.plan, plan, "vi")}${chair && row(words.chair, personText(chair), "vi")}${took && row(words.attendance, took.join(", "))}</dl>`;
}

function partsOf(conference: PublicConference, article: ArticleEntry | null, language: Language): Part[] {
  const words = siteWording[language];
  const { slug, programme, papers, documents, conclusions, proceedings } = conference;
  const parts: (Part | null)[] = [
    article && { id: "tin-bai", title: words.article, content: articleList(language, [article], 3) },
    programme && {
      id: "chuong-trinh",
      title: words.programme,
      content: programmeMarkup(conference, programme, language),
    },
    papers.length === 0 ? null : { id: "tham-luan", title: words.papers, content: paperList(conference, language) },
    conclusions.length === 0
      ? null
      : { id: "ket-luan", title: words.conclusions, content: conclusionList(conclusions) },
    documents.length === 0
      ? null
      : { id: "van-ban", title: words.documents, content: documentList(slug, documents, language) },
    !proceedings
      ? null
      : {
          id: "ky-yeu",
          title: words.proceedings,
          content: html`<p><a href="${address(conferencePath(slug, "ky-yeu"), language)}">${words.openProceedings}</a></p>\n`,
        },
  ];
  return parts.filter((part) => part !== null);
}

function paperList({ slug, papers }: PublicConference, language: Language): SafeHtml {
  return html`<ol class="papers">
${papers.map(
  (paper) => html`<li>
<h3 lang="vi"><a href="${address(conferencePath(slug, "tham-luan", paper.id), language)}">${paper.title}</a></h3>
<p class="speaker" lang="vi">${personText(paper.author)}</p>
${fileLine(slug, paper, language)}
</li>
`,
)}</ol>
`;
}

/** Conclusions under the numbers that documents give them. */
export function conclusionList(conclusions: PublicConference["conclusions"]): SafeHtml {
  return html`<ol class="conclusions" lang="vi">
${conclusions.map(({ number, text }) => html`<li value="${number}" id="ket-luan-${number}">${text}</li>\n`)}</ol>
`;
}
