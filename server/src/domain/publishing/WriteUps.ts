import type { Actor } from "@diemcau/shared/model/actor";
import type { WriteUpInput } from "@diemcau/shared/model/writeUp";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { WriteUpReply } from "@diemcau/shared/protocol/rest";
import { type Access, may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { composeWriteUp } from "@diemcau/shared/rules/writeUp";
import { publicPhotos } from "@diemcau/shared/rules/writeUpFacts";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import type { FileStore, Surroundings } from "../ports.ts";
import type { Minutes } from "../proceedings/Minutes.ts";
import { freeze, type RenderArticle } from "./freeze.ts";
import type { StoredWriteUp, WriteUpStore } from "./ports.ts";
import { blanksIn, contentOf, draft, requirePhotos, toWriteUp } from "./writeUpRecord.ts";

/** What articles lead to. */
export interface WriteUpsParts {
  store: WriteUpStore;
  conferences: Pick<Conferences, "act" | "list" | "state">;
  minutes: Pick<Minutes, "texts">;
  files: FileStore;
  surroundings: Surroundings;
  render: RenderArticle;
}

/** Articles from draft over review to publication; two people for that, and only for open conferences (PROTOCOL R5). */
export class WriteUps {
  private readonly parts: WriteUpsParts;

  constructor(parts: WriteUpsParts) {
    this.parts = parts;
  }

  /** The article and what it can show; before the first save the composed draft. */
  async view(actor: Actor, conferenceId: string): Promise<WriteUpReply> {
    const state = this.enter(actor, conferenceId, "writeUp.read");
    const composed = await this.compose(state);
    const stored = await this.parts.store.find(conferenceId);
    const writeUp = toWriteUp(stored ?? draft(conferenceId, composed));
    const differs = writeUp.state === "draft" && canonicalJson(contentOf(writeUp)) !== canonicalJson(composed);
    return { writeUp, photos: publicPhotos(state), ...(differs ? { suggestion: composed } : {}) };
  }

  /** Keeps what the secretary edited; only a draft can be edited. */
  async save(actor: Actor, conferenceId: string, version: number, input: WriteUpInput) {
    const state = this.enter(actor, conferenceId, "writeUp.write");
    requirePhotos(input, state);
    const before = await this.current(state, conferenceId, version, "draft");
    return this.replace(before, { ...before, ...input });
  }

  /** Sends a draft without blanks for approval. */
  async submit(actor: Actor, conferenceId: string, version: number) {
    const state = this.enter(actor, conferenceId, "writeUp.write");
    const before = await this.current(state, conferenceId, version, "draft");
    const count = blanksIn(before);
    if (count > 0) throw new AppError("writeUp.blank", { count });
    requirePhotos(before, state);
    return this.replace(before, { ...before, state: "review", submittedBy: nameOf(actor), remark: "" });
  }

  /** Sends an article back to its writers, saying what to mend. */
  async giveBack(actor: Actor, conferenceId: string, version: number, remark: string) {
    const state = this.enter(actor, conferenceId, "writeUp.publish");
    const before = await this.current(state, conferenceId, version, "review");
    return this.replace(before, { ...before, state: "draft", submittedBy: null, remark });
  }

  /**
   * Publishes: freezes the bytes, then takes the one step that decides (a second approver gets `version.conflict`), then
   * tells the log. A server that ends between the last two catches up in {@link settle}.
   */
  async publish(actor: Actor, conferenceId: string, version: number) {
    const state = this.enter(actor, conferenceId, "writeUp.publish");
    const before = await this.current(state, conferenceId, version, "review");
    const publishedBy = nameOf(actor);
    if (before.submittedBy?.id === publishedBy.id) throw new AppError("writeUp.samePerson");
    requirePhotos(before, state);
    const publishedAt = this.parts.surroundings.now().toISOString();
    const frozen = await freeze({ ...before, publishedAt }, state, this.parts);
    const published = await this.replace(before, {
      ...before,
      ...frozen,
      state: "published",
      publishedBy,
      publishedAt,
    });
    await this.tell(actor, published);
    return published;
  }

  /** Tells the log of every publication that it doesn't know yet; once at the server's start. */
  async settle(): Promise<void> {
    const known = new Map(this.parts.conferences.list().map((state) => [state.conference?.id, state.writeUpSlug]));
    for (const writeUp of await this.parts.store.published())
      if (known.get(writeUp.id) === null) await this.tell({ kind: "system" }, writeUp);
  }

  /** Every way in: the permission, an open conference, and its end. */
  private enter(actor: Actor, conferenceId: string, access: Access): ConferenceState {
    if (actor.kind === "device" || !may(actor, access)) throw new AppError("permission.denied");
    const state = this.parts.conferences.state(conferenceId);
    requireRecord(state);
    if (state.conference?.secrecy !== "open") throw new AppError("conference.notPublic");
    if (state.status !== "ended") throw new AppError("writeUp.notEnded");
    return state;
  }

  private async compose(state: ConferenceState): Promise<WriteUpInput> {
    return composeWriteUp(state, await this.parts.minutes.texts(state.conference?.id ?? ""));
  }

  /** The stored article, still in the version and state that the caller saw. */
  private async current(
    conference: ConferenceState,
    conferenceId: string,
    version: number,
    expected: StoredWriteUp["state"],
  ): Promise<StoredWriteUp> {
    const stored = await this.parts.store.find(conferenceId);
    const record = stored ?? draft(conferenceId, await this.compose(conference));
    if (record.state !== expected) throw new AppError("writeUp.wrongState");
    if (record.version !== version) throw new AppError("version.conflict");
    return record;
  }

  private async replace(before: StoredWriteUp, after: StoredWriteUp) {
    const record = { ...after, version: before.version + 1 };
    const done = await this.parts.store.save(record, before.version === 0 ? null : before.version);
    if (!done) throw new AppError("version.conflict");
    return toWriteUp(record);
  }

  /** One article a conference, so its command has one id: it is told once, whoever tells it. */
  private async tell(actor: Actor, { id, slug, title }: Pick<StoredWriteUp, "id" | "slug" | "title">): Promise<void> {
    if (slug === null) return;
    await this.parts.conferences.act(
      id,
      actor,
      (state) => ({ events: state.writeUpSlug === null ? [{ type: "writeUp.published", slug, title }] : [] }),
      "writeUp:published",
    );
  }
}

function nameOf(actor: Actor): { id: string; name: string } {
  if (actor.kind !== "person") throw new AppError("permission.denied");
  return { id: actor.id, name: actor.name };
}
