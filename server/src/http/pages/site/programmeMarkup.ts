import { html, type SafeHtml } from "@diemcau/shared/text/html";
import { clockTime } from "@diemcau/shared/text/time";
import type { PublicConference } from "../../../domain/publishing/publicConference.ts";
import type { ProgrammeLine, PublicPerson } from "../../../domain/publishing/publicProgramme.ts";
import type { Language } from "../wording.ts";
import { siteWording } from "./siteWording.ts";

/** The programme as a timeline: when each item was really open, and when it was planned. */
export function programmeMarkup(
  { timeZone }: Pick<PublicConference, "timeZone">,
  lines: readonly ProgrammeLine[],
  language: Language,
): SafeHtml {
  return html`<ol class="timeline">
${lines.map((line) => item(line, timeZone, language))}</ol>
`;
}

function item(line: ProgrammeLine, timeZone: string, language: Language): SafeHtml {
  const words = siteWording[language];
  const at = (instant: string) => html`<time datetime="${instant}">${clockTime(instant, timeZone)}</time>`;
  const { plannedAt, plannedMinutes, openedAt, closedAt } = line;
  const planned = html`${words.planned} ${at(plannedAt)}, ${plannedMinutes} ${words.minutes}`;
  const time =
    openedAt === null
      ? html`<span class="when">${at(plannedAt)}</span> <span class="plan">${plannedMinutes} ${words.minutes}</span>`
      : html`<span class="when">${at(openedAt)}${closedAt && html`–${at(closedAt)}`}</span> <span class="plan">${planned}</span>`;
  return html`<li>
<p class="hours">${time}</p>
<div>
<p class="kind">${words.itemKinds[line.kind]}</p>
<h3 lang="vi">${line.title}</h3>
${line.speakers.map((speaker) => html`<p class="speaker" lang="vi">${personText(speaker)}</p>\n`)}</div>
</li>
`;
}

/** "Nguyễn Trình – Trưởng phòng 15, VKSND tỉnh": the unit is left out where the title says it. */
export function personText({ name, title, unit }: PublicPerson): string {
  const said = title.toLowerCase().includes(unit.toLowerCase());
  const post = [title, said ? "" : unit].filter((part) => part !== "").join(", ");
  return post === "" ? name : `${name} – ${post}`;
}
