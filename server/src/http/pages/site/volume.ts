import { createHash } from "node:crypto";
import { html, type SafeHtml } from "@diemcau/shared/text/html";
import type { PublicConference, PublicPaper } from "../../../domain/publishing/publicConference.ts";
import type { PublicTexts } from "../../../domain/publishing/PublicTexts.ts";
import { address, conferencePath } from "../addresses.ts";
import { layoutAround } from "../layout.ts";
import { openGraph } from "../openGraph.ts";
import type { BareHead } from "../pageHead.ts";
import type { Language } from "../wording.ts";
import { conclusionList, facts } from "./conferencePage.ts";
import { documentList } from "./documentList.ts";
import { fileLine } from "./paperPage.ts";
import { personText, programmeMarkup } from "./programmeMarkup.ts";
import { richMarkup } from "./richMarkup.ts";
import { siteWording } from "./siteWording.ts";

/** A newer server may write the same volume in another way. */
const runningSince = Date.now();

/** What changes whenever the volume does: everything it is made of, and what stands around it. */
export function volumeTag(head: BareHead, conference: PublicConference): string {
  const made = JSON.stringify([runningSince, head.language, head.origin, conference]);
  return `W/"${createHash("sha256").update(made).digest("hex").slice(0, 32)}"`;
}

/**
 * The proceedings volume (kỷ yếu) as one page that prints as a book, in parts: hundreds of papers are never in memory together.
 */
export async function* volumeParts(
  head: BareHead,
  conference: PublicConference,
  texts: PublicTexts,
): AsyncIterable<string> {
  const { language } = head;
  const words = siteWording[language];
  const title = `${words.proceedings}: ${conference.title}`;
  const url = `${head.origin}${conferencePath(conference.slug, "ky-yeu")}`;
  const description = `${conference.hostUnit}. ${conference.title}`;
  const meta = openGraph({ type: "website", title, description, url, image: null });
  const [before, after] = layoutAround({ ...head, title, meta });
  yield before;
  yield opening(conference, language).text;
  for (const [index, paper] of conference.papers.entries())
    yield (await chapter(conference.slug, paper, index + 1, texts, language)).text;
  yield closing(conference, language).text;
  yield after;
}

function opening(conference: PublicConference, language: Language): SafeHtml {
  const words = siteWording[language];
  const { slug, title, hostUnit, programme, papers, documents } = conference;
  const volumes = documents.filter(({ kind }) => kind === "proceedings");
  return html`<article class="volume">
<header class="cover">
<p class="kicker" lang="vi">${hostUnit}</p>
<h1><span class="genre">${words.proceedings}</span> <span lang="vi">${title}</span></h1>
${facts(conference, language)}
<p class="way"><a href="${address(conferencePath(slug), language)}">${words.backTo}</a></p>
${volumes.length > 0 && documentList(slug, volumes, language)}
</header>
<nav class="contents" aria-labelledby="muc-luc">
<h2 id="muc-luc">${words.contents}</h2>
<ol>
${programme && html`<li><a href="#chuong-trinh">${words.programme}</a></li>\n`}${papers.map(
  (paper, index) =>
    html`<li><a href="#bai-${index + 1}" lang="vi"><cite>${paper.title}</cite> <span class="by">${paper.author.name}</span></a></li>\n`,
)}${conference.conclusions.length > 0 && html`<li><a href="#ket-luan">${words.conclusions}</a></li>\n`}</ol>
</nav>
${programme && html`<section id="chuong-trinh" class="chapter">\n<h2>${words.programme}</h2>\n${programmeMarkup(conference, programme, language)}</section>\n`}`;
}

async function chapter(
  slug: string,
  paper: PublicPaper,
  number: number,
  texts: PublicTexts,
  language: Language,
): Promise<SafeHtml> {
  const words = siteWording[language];
  const text = await texts.of(paper.version);
  const tables = `${words.paper} ${number}, ${words.table}`;
  return html`<section id="bai-${number}" class="chapter paper">
<h2 lang="vi">${paper.title}</h2>
<p class="speaker" lang="vi">${personText(paper.author)}</p>
${fileLine(slug, paper, language)}
${text ? html`<div lang="vi">${richMarkup(text, 3, tables)}</div>` : html`<p class="empty">${words.noText}</p>`}
</section>
`;
}

function closing({ conclusions }: PublicConference, language: Language): SafeHtml {
  const words = siteWording[language];
  const part =
    conclusions.length > 0 &&
    html`<section id="ket-luan" class="chapter">\n<h2>${words.conclusions}</h2>\n${conclusionList(conclusions)}</section>\n`;
  return html`${part}</article>`;
}
