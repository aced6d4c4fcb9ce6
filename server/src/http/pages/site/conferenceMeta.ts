import { html, type SafeHtml } from "@diemcau/shared/text/html";
import { shortDate } from "@diemcau/shared/text/time";
import type { ArticleEntry } from "../../../domain/publishing/PublicArticles.ts";
import type { PublicConference } from "../../../domain/publishing/publicConference.ts";
import { conferencePath } from "../addresses.ts";
import { jsonLd } from "../jsonLd.ts";
import { openGraph } from "../openGraph.ts";
import { sharedPhoto } from "../sharedPhoto.ts";

/** What programs read of a conference's page: Open Graph, and schema.org's Event. */
export function conferenceMeta(origin: string, conference: PublicConference, article: ArticleEntry | null): SafeHtml {
  const { title, place, hostUnit, startsAt, startedAt, endedAt, timeZone, programme } = conference;
  const url = `${origin}${conferencePath(conference.slug)}`;
  const description = `${hostUnit}, ${shortDate(startsAt, timeZone)}, ${place}`;
  const image = article && sharedPhoto(article, origin);
  const organizer = { "@type": "Organization", name: hostUnit };
  const event = {
    "@type": "Event",
    name: title,
    description,
    url,
    startDate: startedAt ?? startsAt,
    ...(endedAt === null ? {} : { endDate: endedAt }),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
    inLanguage: "vi",
    location: [
      { "@type": "Place", name: place, address: place },
      { "@type": "VirtualLocation", url },
    ],
    organizer,
    ...(image ? { image: [image.url] } : {}),
    ...(programme ? { performer: speakersOf(programme).map((name) => ({ "@type": "Person", name })) } : {}),
  };
  return html`${openGraph({ type: "website", title, description, url, image })}\n${jsonLd(event)}`;
}

function speakersOf(programme: NonNullable<PublicConference["programme"]>): string[] {
  return [...new Set(programme.flatMap(({ speakers }) => speakers.map(({ name }) => name)))];
}
