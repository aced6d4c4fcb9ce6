import type { DossierPart } from "@diemcau/shared/model/dossier";
import type { PaperVersion } from "@diemcau/shared/model/paper";
import type { Commit, ConferenceEvent } from "@diemcau/shared/protocol/events";

/** A stored file that the log names, and what it is. */
export interface LogFile {
  /** SHA-256 of its bytes. */
  file: string;
  part: Extract<DossierPart, "document" | "paper" | "template" | "slides" | "clip" | "photo" | "evidence">;
  at: string;
  title: string;
  /** Ending of its name. */
  ending: string;
}

/**
 * Every file that a log names, each once, in time order: also what was replaced or removed since, because the log still says it
 * was there.
 */
export function logFiles(commits: Iterable<Pick<Commit, "at" | "events">>): LogFile[] {
  const files = new Map<string, LogFile>();
  for (const { at, events } of commits)
    for (const event of events)
      for (const named of filesOf(event)) if (!files.has(named.file)) files.set(named.file, { at, ...named });
  return [...files.values()];
}

type Named = Omit<LogFile, "at">;

function filesOf(event: ConferenceEvent): Named[] {
  switch (event.type) {
    case "paper.submitted":
    case "paper.returned":
    case "paper.approved":
    case "paper.reassigned":
      return event.paper.versions.flatMap((version) => paperFiles(event.paper.title, version));
    case "papers.templateSet":
      return event.template === null ? [] : [stored("template", event.template.file, event.template.name)];
    case "deck.added": {
      const { title, file, pages } = event.deck;
      const pictures = pages.map((page, index) => named("slides", page, `${title} – ${index + 1}`, "webp"));
      return [named("slides", file, title, "bin"), ...pictures];
    }
    case "clip.added": {
      const { title, picture, sound } = event.clip;
      return [named("clip", picture, title, "ivf"), ...(sound === null ? [] : [named("clip", sound, title, "ogg")])];
    }
    case "photo.taken":
      return [named("photo", event.photo.file, event.photo.caption, "jpg")];
    case "assignment.evidenced":
      return [stored("evidence", event.evidence.file, event.evidence.name)];
    case "document.issued": {
      const { title, docx, pdf, canonical } = event.document;
      return [
        named("document", docx.file, title, "docx"),
        named("document", pdf.file, title, "pdf"),
        named("document", canonical.file, title, "json"),
      ];
    }
    case "document.signed":
      return [stored("document", event.signed.file, event.signed.name)];
    default:
      return [];
  }
}

function paperFiles(title: string, { file, format, text }: PaperVersion): Named[] {
  const endings = { docx: "docx", pdf: "pdf", pptx: "pptx", rich: "json", text: "txt" } as const;
  return [
    named("paper", file, title, endings[format]),
    ...(text === null ? [] : [named("paper", text, title, "json")]),
  ];
}

/** A file that somebody named: its ending is kept where it is a plain one. */
function stored(part: Named["part"], file: string, name: string): Named {
  return named(part, file, name, /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "bin");
}

function named(part: Named["part"], file: string, title: string, ending: string): Named {
  return { part, file, title, ending };
}
