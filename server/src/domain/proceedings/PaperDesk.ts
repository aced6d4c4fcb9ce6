import type { Actor } from "@diemcau/shared/model/actor";
import { maxPaperFile, type Paper, type PaperVersion } from "@diemcau/shared/model/paper";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { MyPaper } from "@diemcau/shared/protocol/rest";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import type { FileStore, Surroundings } from "../ports.ts";
import { decidePaperSubmit, itemForPaper, paperOf, takesPaper } from "./papers.ts";

/** Looks into a handed-in PDF; throws `paper.notPdf` for anything else, one with a password, or one that can't be read. */
export interface PdfInspection {
  /** Passes the bytes on once their beginning is that of a PDF. */
  recognize(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Really opens the document. */
  open(bytes: AsyncIterable<Uint8Array>): Promise<{ pages: number }>;
}

/** What papers lead to. */
export interface PaperDeskParts {
  conferences: Pick<Conferences, "act" | "list" | "state">;
  files: FileStore;
  pdf: PdfInspection;
  surroundings: Surroundings;
}

/** Papers (tham luận) as presenters hand them in and people read them; the office's decisions are commands. */
export class PaperDesk {
  private readonly parts: PaperDeskParts;

  constructor(parts: PaperDeskParts) {
    this.parts = parts;
  }

  /** Everything that a person is asked to hand in, with what came of it; the next conference first. */
  mine(actor: Actor): MyPaper[] {
    const personId = requirePerson(actor);
    return this.parts.conferences
      .list()
      .flatMap((state) => expectedOf(state, personId))
      .sort((a, b) => (a.startsAt < b.startsAt ? 1 : a.startsAt > b.startsAt ? -1 : 0));
  }

  /** Hands in a typed paper. */
  async submitText(
    actor: Actor,
    conferenceId: string,
    paper: { itemId: string; title: string; text: string },
  ): Promise<Paper> {
    this.check(actor, conferenceId, paper.itemId);
    const bytes = new TextEncoder().encode(paper.text);
    const stored = await this.parts.files.put(once(bytes), maxPaperFile);
    return this.commit(actor, conferenceId, paper, {
      ...stored,
      format: "text",
      pages: null,
      text: null,
      warnings: [],
    });
  }

  /** Hands in a PDF, streamed into the file store and then opened for real before anybody hears of it. */
  async submitPdf(
    actor: Actor,
    conferenceId: string,
    paper: { itemId: string; title: string },
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Paper> {
    const { files, pdf } = this.parts;
    this.check(actor, conferenceId, paper.itemId);
    const stored = await files.put(pdf.recognize(bytes), maxPaperFile);
    const kept = await files.open(stored.file);
    if (!kept) throw new AppError("server.failed");
    const { pages } = await pdf.open(chunks(kept.stream));
    return this.commit(actor, conferenceId, paper, { ...stored, format: "pdf", pages, text: null, warnings: [] });
  }

  /** The latest version of a paper, for its author and those who may read papers; never for a room. */
  version(actor: Actor, conferenceId: string, paperId: string): { paper: Paper; version: PaperVersion } {
    if (actor.kind === "device") throw new AppError("permission.denied");
    const readsAll = may(actor, "paper.read");
    const paper = this.parts.conferences.state(conferenceId).papers.find(({ id }) => id === paperId);
    const own = actor.kind === "person" && paper?.author.id === actor.id;
    if (!readsAll && !own) throw new AppError("permission.denied");
    const version = paper?.versions.at(-1);
    if (!paper || !version) throw new AppError("notFound");
    return { paper, version };
  }

  /** Refuses before any byte is taken; the same is decided again when the version is committed. */
  private check(actor: Actor, conferenceId: string, itemId: string): void {
    const personId = requirePerson(actor);
    const state = this.parts.conferences.state(conferenceId);
    requireRecord(state);
    itemForPaper(state, itemId, personId);
  }

  private async commit(
    actor: Actor,
    conferenceId: string,
    { itemId, title }: { itemId: string; title: string },
    file: Omit<PaperVersion, "submittedAt" | "number">,
  ): Promise<Paper> {
    const { conferences, surroundings } = this.parts;
    const personId = requirePerson(actor);
    const version = { ...file, submittedAt: surroundings.now().toISOString() };
    await conferences.act(conferenceId, actor, (state) =>
      decidePaperSubmit(state, { itemId, personId, title, version }, () => surroundings.newId()),
    );
    const paper = paperOf(conferences.state(conferenceId), itemId);
    if (!paper) throw new AppError("server.failed");
    return paper;
  }
}

function requirePerson(actor: Actor): string {
  if (actor.kind !== "person" || !may(actor, "paper.submit")) throw new AppError("permission.denied");
  return actor.id;
}

function expectedOf(state: ConferenceState, personId: string): MyPaper[] {
  const { conference } = state;
  if (!conference) return [];
  return state.agenda
    .filter((item) => item.person?.id === personId && takesPaper(item))
    .map((item) => ({
      conferenceId: conference.id,
      conferenceTitle: conference.title,
      startsAt: conference.startsAt,
      timeZone: conference.timeZone,
      itemId: item.id,
      itemTitle: item.title,
      paper: paperOf(state, item.id),
    }));
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** A stored file's stream as bytes; the file store never decodes to text. */
async function* chunks(stream: NodeJS.ReadableStream): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
}
