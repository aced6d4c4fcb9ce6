import type { Actor } from "@diemcau/shared/model/actor";
import type { WriteUpInput } from "@diemcau/shared/model/writeUp";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { WriteUpRevision } from "@diemcau/shared/protocol/rest";
import type { WriteUpStore } from "./ports.ts";
import { WriteUpDesk, type WriteUpDeskParts } from "./WriteUpDesk.ts";
import { contentOf } from "./writeUpRecord.ts";

/** What an article said before: who wrote which revision when, what of it readers got, and the texts to compare. */
export class WriteUpRevisions {
  readonly #desk: WriteUpDesk;
  readonly #store: WriteUpStore;

  constructor(parts: WriteUpDeskParts) {
    this.#desk = new WriteUpDesk(parts);
    this.#store = parts.store;
  }

  /** All of them, the newest first. */
  async list(actor: Actor, conferenceId: string): Promise<WriteUpRevision[]> {
    const { revisions, editions } = await this.#desk.find(this.#desk.enter(actor, conferenceId, "writeUp.read"));
    return revisions.toReversed().map((head) => ({
      ...head,
      publications: editions
        .filter(({ revision }) => revision === head.number)
        .map(({ at, notice }) => ({ at, text: notice })),
    }));
  }

  /** The text of one, or `notFound`. */
  async read(actor: Actor, conferenceId: string, number: number): Promise<WriteUpInput> {
    const record = await this.#desk.find(this.#desk.enter(actor, conferenceId, "writeUp.read"));
    if (number === record.revisions.at(-1)?.number) return contentOf(record);
    const kept = await this.#store.revision(conferenceId, number);
    if (!kept) throw new AppError("notFound");
    return kept.content;
  }
}
