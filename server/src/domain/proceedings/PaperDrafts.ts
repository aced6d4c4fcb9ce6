import type { Actor } from "@diemcau/shared/model/actor";
import type { PaperDraft, PaperDraftInput } from "@diemcau/shared/model/paper";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import type { Surroundings } from "../ports.ts";
import { itemForPaper } from "./papers.ts";

/** Whose draft of which item's paper. */
export interface PaperDraftKey {
  conferenceId: string;
  itemId: string;
  personId: string;
}

/** Drafts as stored. */
export interface PaperDraftStore {
  find(key: PaperDraftKey): Promise<PaperDraft | null>;
  /** Stores what was written from `fromVersion`, 0 for none; `false` when another window was faster. Durable when it resolves. */
  save(key: PaperDraftKey, draft: PaperDraft, fromVersion: number): Promise<boolean>;
  remove(key: PaperDraftKey): Promise<void>;
}

interface Parts {
  store: PaperDraftStore;
  conferences: Pick<Conferences, "state">;
  surroundings: Pick<Surroundings, "now">;
}

/** Drafts of papers, kept while they are written: never in the log, and for nobody but their author. */
export class PaperDrafts {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** One's own draft of an item's paper, or `null`. */
  find(actor: Actor, conferenceId: string, itemId: string): Promise<PaperDraft | null> {
    return this.parts.store.find(this.keyOf(actor, conferenceId, itemId));
  }

  /** Keeps a draft; throws `version.conflict` when it was written from an older one than is kept. */
  async save(actor: Actor, conferenceId: string, itemId: string, input: PaperDraftInput): Promise<PaperDraft> {
    const { store, surroundings } = this.parts;
    const { version, title, text } = input;
    const draft = { version: version + 1, title, text, savedAt: surroundings.now().toISOString() };
    const kept = await store.save(this.keyOf(actor, conferenceId, itemId), draft, version);
    if (!kept) throw new AppError("version.conflict");
    return draft;
  }

  /** Forgets a draft, as once its text was handed in. */
  remove(actor: Actor, conferenceId: string, itemId: string): Promise<void> {
    return this.parts.store.remove(this.keyOf(actor, conferenceId, itemId));
  }

  private keyOf(actor: Actor, conferenceId: string, itemId: string): PaperDraftKey {
    if (actor.kind !== "person") throw new AppError("permission.denied");
    const state = this.parts.conferences.state(conferenceId);
    requireRecord(state);
    itemForPaper(state, itemId, actor.id);
    return { conferenceId, itemId, personId: actor.id };
  }
}
