import type { Actor } from "@diemcau/shared/model/actor";
import type { WriteUp } from "@diemcau/shared/model/writeUp";
import { AppError } from "@diemcau/shared/protocol/errors";
import { type Access, may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { composeWriteUp } from "@diemcau/shared/rules/writeUp";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import type { Surroundings } from "../ports.ts";
import type { Minutes } from "../proceedings/Minutes.ts";
import type { StoredWriteUp, WriteUpStore } from "./ports.ts";
import { contentOf, draft, readSame, toWriteUp } from "./writeUpRecord.ts";

/** What the desk needs. */
export interface WriteUpDeskParts {
  store: WriteUpStore;
  conferences: Pick<Conferences, "state">;
  minutes: Pick<Minutes, "texts">;
  surroundings: Surroundings;
}

/** Most revisions whose heads are listed; the texts of all stay. */
const listedRevisions = 1000;

/** Where articles are taken from and put back: who may, in which state and version, and every text kept that another replaced. */
export class WriteUpDesk {
  readonly #parts: WriteUpDeskParts;

  constructor(parts: WriteUpDeskParts) {
    this.#parts = parts;
  }

  /** Every way in: the permission, an open conference, and its end (PROTOCOL R5). */
  enter(actor: Actor, conferenceId: string, access: Access): ConferenceState {
    if (actor.kind === "device" || !may(actor, access)) throw new AppError("permission.denied");
    const state = this.#parts.conferences.state(conferenceId);
    requireRecord(state);
    if (state.conference?.secrecy !== "open") throw new AppError("conference.notPublic");
    if (state.status !== "ended") throw new AppError("writeUp.notEnded");
    return state;
  }

  /** The article of a conference; before its first save the composed draft in version 0. */
  async find(state: ConferenceState): Promise<StoredWriteUp> {
    const id = state.conference?.id ?? "";
    return (await this.#parts.store.find(id)) ?? draft(id, await this.compose(state));
  }

  /** The article as the log and the minutes have it. */
  async compose(state: ConferenceState) {
    return composeWriteUp(state, await this.#parts.minutes.texts(state.conference?.id ?? ""));
  }

  /** The article, still in the version that the caller saw and in one of these states. */
  async take(state: ConferenceState, version: number, ...expected: StoredWriteUp["state"][]): Promise<StoredWriteUp> {
    const record = await this.find(state);
    if (!expected.includes(record.state)) throw new AppError("writeUp.wrongState");
    if (record.version !== version) throw new AppError("version.conflict");
    return record;
  }

  /**
   * Puts an article back in its next version, or throws `version.conflict`. A text that another takes the place of is kept first, under its
   * number: a server that ends in between keeps it again, as the same.
   */
  async put(actor: Actor, before: StoredWriteUp, after: StoredWriteUp): Promise<StoredWriteUp> {
    const { store, surroundings } = this.#parts;
    const changed = before.version === 0 || !readSame(before, after);
    const last = before.revisions.at(-1);
    if (changed && last) await store.keepRevision({ conferenceId: before.id, ...last, content: contentOf(before) });
    const head = { number: (last?.number ?? 0) + 1, at: surroundings.now().toISOString(), by: nameOf(actor) };
    const revisions = changed ? [...before.revisions, head].slice(-listedRevisions) : before.revisions;
    const record = { ...after, revisions, version: before.version + 1 };
    if (!(await store.save(record, before.version === 0 ? null : before.version)))
      throw new AppError("version.conflict");
    return record;
  }

  /** The same, for callers who show the article. */
  async putBack(actor: Actor, before: StoredWriteUp, after: StoredWriteUp): Promise<WriteUp> {
    return toWriteUp(await this.put(actor, before, after));
  }
}

/** Who acts, as articles name people. */
export function nameOf(actor: Actor): { id: string; name: string } {
  if (actor.kind !== "person") throw new AppError("permission.denied");
  return { id: actor.id, name: actor.name };
}
