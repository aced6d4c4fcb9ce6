import type { Conclusion } from "@diemcau/shared/model/conclusion";
import type { Paper, PaperVersion } from "@diemcau/shared/model/paper";
import type { Photo } from "@diemcau/shared/model/photo";
import type { Commit, ConferenceEvent } from "@diemcau/shared/protocol/events";

/** What version 2 called otherwise. */
interface OldVersion {
  file: string;
  mediaType: "application/pdf" | "text/plain";
  bytes: number;
  pages: number | null;
  submittedAt: string;
}
type OldPaper = Omit<Paper, "versions" | "state"> & { versions: OldVersion[]; state: Paper["state"] | "accepted" };
type OldEvent =
  | Exclude<ConferenceEvent, { type: "paper.submitted" | "paper.returned" | "paper.approved" }>
  | { type: "paper.submitted" | "paper.returned" | "paper.accepted"; paper: OldPaper };

/** Version 2 knew one wording of a conclusion, photos taken by hand, and papers without readers or text read out of them. */
export function fromVersion2(commit: Commit): Commit {
  const events: OldEvent[] = commit.events.map((event) => event as OldEvent);
  return { ...commit, events: events.map(lifted) };
}

function lifted(event: OldEvent): ConferenceEvent {
  switch (event.type) {
    case "conclusion.recorded":
    case "conclusion.changed":
      return { ...event, conclusion: conclusion(event.conclusion) };
    case "photo.taken":
      return { ...event, photo: photo(event.photo) };
    case "photo.captionChanged":
      return { ...event, alt: event.caption };
    case "paper.submitted":
    case "paper.returned":
      return { type: event.type, paper: paper(event.paper) };
    case "paper.accepted":
      return { type: "paper.approved", paper: paper(event.paper) };
    default:
      return event;
  }
}

function conclusion(old: Conclusion): Conclusion {
  return { ...{ spoken: old.text, public: false, noTask: false }, ...old };
}

function photo(old: Photo): Photo {
  return { ...{ alt: old.caption, automatic: false, sharpness: null }, ...old };
}

function paper({ versions, state, ...old }: OldPaper): Paper {
  return {
    ...{ formerAuthors: [], readers: [] },
    ...old,
    state: state === "accepted" ? "approved" : state,
    versions: versions.map(version),
  };
}

function version({ mediaType, ...old }: OldVersion, index: number): PaperVersion {
  const format = mediaType === "application/pdf" ? "pdf" : "text";
  return { ...old, number: index + 1, format, text: null, warnings: [] };
}
