import type { Actor } from "@diemcau/shared/model/actor";
import { maxPaperFile, type Paper, type PaperVersion, type RichPaperInput } from "@diemcau/shared/model/paper";
import { AppError } from "@diemcau/shared/protocol/errors";
import { may } from "@diemcau/shared/rules/permissions";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import type { FileStore, Surroundings } from "../ports.ts";
import { once, type PaperReading, storedBytes, textBytes } from "./paperFiles.ts";
import { decidePaperSubmit, itemForPaper, paperOf } from "./papers.ts";

/** What papers lead to. */
export interface PaperDeskParts {
  conferences: Pick<Conferences, "act" | "state">;
  files: FileStore;
  reading: PaperReading;
  surroundings: Surroundings;
}

/** Papers (tham luận) as presenters hand them in; the office's decisions are commands. */
export class PaperDesk {
  private readonly parts: PaperDeskParts;

  constructor(parts: PaperDeskParts) {
    this.parts = parts;
  }

  /** Hands in a paper as plain text. */
  async submitText(
    actor: Actor,
    conferenceId: string,
    paper: { itemId: string; title: string; text: string },
  ): Promise<Paper> {
    this.check(actor, conferenceId, paper.itemId);
    const stored = await this.parts.files.put(once(new TextEncoder().encode(paper.text)), maxPaperFile);
    return this.commit(actor, conferenceId, paper, {
      ...stored,
      format: "text",
      pages: null,
      text: null,
      warnings: [],
    });
  }

  /** Hands in what was written in the editor; the text is its own file. */
  async submitRich(actor: Actor, conferenceId: string, paper: RichPaperInput & { itemId: string }): Promise<Paper> {
    this.check(actor, conferenceId, paper.itemId);
    const stored = await this.parts.files.put(once(textBytes(paper.text)), maxPaperFile);
    return this.commit(actor, conferenceId, paper, {
      ...stored,
      format: "rich",
      pages: null,
      text: stored.file,
      warnings: [],
    });
  }

  /** Hands in a file, streamed into the file store and then opened for real before anybody hears of it. */
  async submitFile(
    actor: Actor,
    conferenceId: string,
    paper: { itemId: string; title: string },
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Paper> {
    const { files, reading } = this.parts;
    this.check(actor, conferenceId, paper.itemId);
    const stored = await files.put(reading.recognize(bytes), maxPaperFile);
    const { text: words, ...content } = await reading.read(await storedBytes(files, stored.file));
    const text = words && (await files.put(once(textBytes(words)), maxPaperFile)).file;
    return this.commit(actor, conferenceId, paper, { ...stored, ...content, text });
  }

  /**
   * A version of a paper, without a number the latest, for its author and those who may read papers; never for a room.
   */
  version(
    actor: Actor,
    conferenceId: string,
    paperId: string,
    number?: number,
  ): { paper: Paper; version: PaperVersion } {
    if (actor.kind === "device") throw new AppError("permission.denied");
    const readsAll = may(actor, "paper.read");
    const paper = this.parts.conferences.state(conferenceId).papers.find(({ id }) => id === paperId);
    const own = actor.kind === "person" && paper?.author.id === actor.id;
    if (!readsAll && !own) throw new AppError("permission.denied");
    const version =
      number === undefined ? paper?.versions.at(-1) : paper?.versions.find((one) => one.number === number);
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
