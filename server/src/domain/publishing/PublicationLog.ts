import type { Actor } from "@diemcau/shared/model/actor";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { Conferences } from "../meeting/Conferences.ts";
import type { StoredWriteUp } from "./ports.ts";

/** One thing that the log is told of an article, by a command that is the same whoever tells it. */
interface Step {
  commandId: string;
  event: ConferenceEvent;
}

/** Tells conferences' logs what became of their articles: each step once, in order, also after a restart. */
export class PublicationLog {
  readonly #conferences: Pick<Conferences, "act" | "list">;

  constructor({ conferences }: { conferences: Pick<Conferences, "act" | "list"> }) {
    this.#conferences = conferences;
  }

  /** Tells whatever of an article's steps isn't in the log yet. A conference that is gone is told nothing. */
  async tell(actor: Actor, record: StoredWriteUp): Promise<void> {
    if (!this.#conferences.list().some(({ conference }) => conference?.id === record.id)) return;
    for (const { commandId, event } of stepsOf(record))
      await this.#conferences.act(record.id, actor, () => ({ events: [event] }), commandId);
  }
}

/** Everything that happened to an article, as events; the ids of their commands never change. */
export function stepsOf({ slug, title, snapshot, corrections, withdrawn }: StoredWriteUp): Step[] {
  if (slug === null) return [];
  const facts = { slug, title: snapshot?.content.title ?? title };
  const corrected = corrections.map((notice, index) => ({
    commandId: `writeUp:corrected:${index + 1}`,
    event: { type: "writeUp.corrected" as const, ...facts, notice },
  }));
  return [
    { commandId: "writeUp:published", event: { type: "writeUp.published", ...facts } },
    ...corrected,
    ...(withdrawn
      ? [{ commandId: "writeUp:withdrawn", event: { type: "writeUp.withdrawn" as const, slug, notice: withdrawn } }]
      : []),
  ];
}
