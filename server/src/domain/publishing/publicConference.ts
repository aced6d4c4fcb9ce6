import type { ConferenceStatus } from "@diemcau/shared/model/conference";
import type { IssuedDocument } from "@diemcau/shared/model/official";
import type { PaperVersion } from "@diemcau/shared/model/paper";
import { attendance } from "@diemcau/shared/rules/attendance";
import { opensAnything, publishablePapers } from "@diemcau/shared/rules/publication";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { type ProgrammeLine, type PublicPerson, publicPerson, publicProgramme } from "./publicProgramme.ts";

/** A paper that readers may have. */
export interface PublicPaper {
  id: string;
  title: string;
  author: PublicPerson;
  /** The approved version. */
  version: PaperVersion;
  /** Pictures of its slides, by SHA-256, where its very file was shown. */
  slides: string[];
}

/** Who took part, in numbers alone. */
export interface PublicAttendance {
  bridgePoints: number;
  joinedPoints: number;
  people: number;
}

/** A conference as the public may know it: the one thing that pages, search, feeds and downloads are made of. */
export interface PublicConference {
  slug: string;
  title: string;
  planNumber: string;
  planDate: string | null;
  place: string;
  startsAt: string;
  timeZone: string;
  hostUnit: string;
  chair: PublicPerson | null;
  status: ConferenceStatus;
  startedAt: string | null;
  endedAt: string | null;
  changedAt: string;
  /** Absent where it isn't opened. */
  programme: ProgrammeLine[] | null;
  /** In the order of the programme. */
  papers: PublicPaper[];
  documents: IssuedDocument[];
  /** Under the numbers that they have among all of the conference's. */
  conclusions: { number: number; text: string }[];
  proceedings: boolean;
  /** Absent before the end. */
  attendance: PublicAttendance | null;
  articleSlug: string | null;
}

/** What the public may see of a conference as it stands at this moment, or `null` for nothing at all (PROTOCOL RW1). */
export function publicConference(state: ConferenceState): PublicConference | null {
  const { conference, publication, status, startedAt, endedAt, writeUpSlug } = state;
  if (conference?.secrecy !== "open" || conference.rehearsalOf !== null) return null;
  if (!publication || !opensAnything(publication)) return null;
  const { title, planNumber, planDate, place, startsAt, timeZone, hostUnit, chair } = conference;
  const opened = new Set(publication.documentIds);
  const conclusions = state.conclusions.map((known, place) => ({ ...known, number: place + 1 }));
  return {
    slug: publication.slug,
    title,
    planNumber,
    planDate,
    place,
    startsAt,
    timeZone,
    hostUnit: hostUnit.name,
    chair: chair && publicPerson(chair),
    status,
    startedAt,
    endedAt,
    changedAt: publication.changedAt,
    programme: publication.programme ? publicProgramme(state) : null,
    papers: publicPapers(state, new Set(publication.paperIds)),
    documents: state.issued.filter(({ id }) => opened.has(id)),
    conclusions: publication.conclusions
      ? conclusions.flatMap((known) => (known.public ? [{ number: known.number, text: known.text }] : []))
      : [],
    proceedings: publication.proceedings,
    attendance: status === "ended" ? numbers(state) : null,
    articleSlug: writeUpSlug,
  };
}

function publicPapers(state: ConferenceState, opened: ReadonlySet<string>): PublicPaper[] {
  const place = new Map(state.agenda.map(({ id }, index) => [id, index]));
  return publishablePapers(state)
    .filter(({ id }) => opened.has(id))
    .sort((a, b) => (place.get(a.itemId) ?? 0) - (place.get(b.itemId) ?? 0))
    .flatMap(({ id, title, author, versions }) => {
      const version = versions.at(-1);
      if (!version) return [];
      const slides = state.decks.find(({ file }) => file === version.file)?.pages ?? [];
      return [{ id, title, author: publicPerson(author), version, slides }];
    });
}

function numbers(state: ConferenceState): PublicAttendance {
  const { bridgePoints, joined, attended } = attendance(state);
  return { bridgePoints, joinedPoints: joined.length, people: attended };
}
