import type { Actor } from "@diemcau/shared/model/actor";
import type { WriteUpInput } from "@diemcau/shared/model/writeUp";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { WriteUpReply } from "@diemcau/shared/protocol/rest";
import { publicPhotos } from "@diemcau/shared/rules/writeUpFacts";
import type { Conferences } from "../meeting/Conferences.ts";
import type { FileStore } from "../ports.ts";
import { freeze, type RenderArticle } from "./freeze.ts";
import type { StoredWriteUp } from "./ports.ts";
import { PublicationLog } from "./PublicationLog.ts";
import { nameOf, WriteUpDesk, type WriteUpDeskParts } from "./WriteUpDesk.ts";
import { contentOf, readSame, requireComplete, requirePhotos, toWriteUp } from "./writeUpRecord.ts";

/** What articles lead to. */
export interface WriteUpsParts extends WriteUpDeskParts {
  conferences: Pick<Conferences, "act" | "list" | "state">;
  files: FileStore;
  render: RenderArticle;
}

/** Most corrections that an article can have. */
const maxCorrections = 50;

/**
 * Articles from draft over review to publication, their corrections and withdrawal; two people for whatever readers get, and only
 * for open conferences (PROTOCOL R5, RW2, RW3).
 */
export class WriteUps {
  private readonly parts: WriteUpsParts;
  private readonly desk: WriteUpDesk;
  private readonly log: PublicationLog;

  constructor(parts: WriteUpsParts) {
    this.parts = parts;
    this.desk = new WriteUpDesk(parts);
    this.log = new PublicationLog(parts);
  }

  /** The article and what it can show; before the first save the composed draft. */
  async view(actor: Actor, conferenceId: string): Promise<WriteUpReply> {
    const state = this.desk.enter(actor, conferenceId, "writeUp.read");
    const composed = await this.desk.compose(state);
    const record = await this.desk.find(state);
    const differs = record.state === "draft" && !record.live && !readSame(record, composed);
    const turns = state.turns.map(({ id, speaker, pointName }) => ({ id, speaker, pointName }));
    return {
      writeUp: toWriteUp(record),
      photos: publicPhotos(state),
      turns,
      ...(differs ? { suggestion: composed } : {}),
    };
  }

  /** Keeps what the secretary edited; only a draft can be edited, and what says the same isn't kept twice. */
  async save(actor: Actor, conferenceId: string, version: number, input: WriteUpInput, notice?: string) {
    const state = this.desk.enter(actor, conferenceId, "writeUp.write");
    requirePhotos(input, state);
    const before = await this.desk.take(state, version, "draft");
    const after = { ...before, ...contentOf(input), notice: before.live ? (notice ?? before.notice) : "" };
    if (version > 0 && readSame(before, after) && before.notice === after.notice) return toWriteUp(before);
    return this.desk.putBack(actor, before, after);
  }

  /** Sends a draft that has all that readers need for approval. */
  async submit(actor: Actor, conferenceId: string, version: number) {
    const state = this.desk.enter(actor, conferenceId, "writeUp.write");
    const before = await this.desk.take(state, version, "draft");
    requireComplete(before);
    requirePhotos(before, state);
    return this.desk.putBack(actor, before, { ...before, state: "review", submittedBy: nameOf(actor), remark: "" });
  }

  /** Sends an article back to its writers, saying what to mend. */
  async giveBack(actor: Actor, conferenceId: string, version: number, remark: string) {
    const state = this.desk.enter(actor, conferenceId, "writeUp.publish");
    const before = await this.desk.take(state, version, "review");
    return this.desk.putBack(actor, before, { ...before, state: "draft", submittedBy: null, remark });
  }

  /**
   * Publishes, the first time or a correction: freezes the bytes, then takes the one step that decides (a second approver gets
   * `version.conflict`), then tells the log. A server that ends between the last two catches up in {@link settle}.
   */
  async publish(actor: Actor, conferenceId: string, version: number) {
    const state = this.desk.enter(actor, conferenceId, "writeUp.publish");
    const before = await this.desk.take(state, version, "review");
    const publishedBy = nameOf(actor);
    if (before.submittedBy?.id === publishedBy.id) throw new AppError("writeUp.samePerson");
    requirePhotos(before, state);
    const at = this.parts.surroundings.now().toISOString();
    const { notice } = before;
    const publishedAt = before.publishedAt ?? at;
    const corrections = before.live ? [...before.corrections, { at, text: notice }] : [];
    const frozen = await freeze({ ...before, publishedAt, corrections }, state, this.parts);
    const edition = {
      revision: before.revisions.at(-1)?.number ?? 1,
      at,
      by: publishedBy,
      file: frozen.snapshot.file,
      notice,
    };
    const published = await this.desk.put(actor, before, {
      ...before,
      ...frozen,
      state: "published",
      live: true,
      notice: "",
      publishedBy,
      publishedAt,
      corrections,
      editions: [...before.editions, edition],
    });
    await this.log.tell(actor, published);
    return toWriteUp(published);
  }

  /** Opens a published article for a correction; readers keep what they have until that is published (PROTOCOL RW2). */
  async reopen(actor: Actor, conferenceId: string, version: number) {
    const state = this.desk.enter(actor, conferenceId, "writeUp.write");
    const before = await this.desk.take(state, version, "published");
    if (before.corrections.length >= maxCorrections)
      throw new AppError("writeUp.tooManyCorrections", { limit: maxCorrections });
    return this.desk.putBack(actor, before, { ...before, state: "draft", submittedBy: null, notice: "", remark: "" });
  }

  /** Drops a correction that was begun: the desk has again what readers have. */
  async discard(actor: Actor, conferenceId: string, version: number) {
    const state = this.desk.enter(actor, conferenceId, "writeUp.write");
    const before = await this.desk.take(state, version, "draft");
    if (!before.live || !before.snapshot) throw new AppError("writeUp.wrongState");
    const after: StoredWriteUp = { ...before, ...before.snapshot.content, state: "published", notice: "", remark: "" };
    return this.desk.putBack(actor, before, after);
  }

  /** Takes an article back from its readers, with the reason that they are told; for good (PROTOCOL RW3). */
  async withdraw(actor: Actor, conferenceId: string, version: number, reason: string) {
    const state = this.desk.enter(actor, conferenceId, "writeUp.publish");
    const before = await this.desk.take(state, version, "published", "draft", "review");
    if (!before.live) throw new AppError("writeUp.wrongState");
    const at = this.parts.surroundings.now().toISOString();
    const withdrawn = await this.desk.put(actor, before, {
      ...before,
      state: "withdrawn",
      live: false,
      notice: "",
      withdrawn: { at, text: reason },
    });
    await this.log.tell(actor, withdrawn);
    return toWriteUp(withdrawn);
  }

  /** Tells the log of everything that readers got or lost and it doesn't know yet; once at the server's start. */
  async settle(): Promise<void> {
    const { store } = this.parts;
    for (const record of [...(await store.published()), ...(await store.withdrawn())])
      await this.log.tell({ kind: "system" }, record);
  }
}
