import type { PersonStore } from "../domain/directory/ports.ts";
import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { Notices } from "../domain/notices/Notices.ts";
import { paperNews } from "../domain/proceedings/paperNews.ts";
import type { Log } from "../observability/log.ts";
import type { ConferenceState } from "@diemcau/shared/rules/state";

/** What is older than this at a start is no news any more. */
const newsMs = 7 * 24 * 3600 * 1000;
const telling = new Set<string>([
  "papers.called",
  "paper.submitted",
  "paper.returned",
  "paper.approved",
  "paper.reassigned",
  // Somebody who is named later owes a paper from then on.
  "agenda.changed",
]);

interface Parts {
  conferences: Pick<Conferences, "on" | "off" | "list">;
  persons: Pick<PersonStore, "all">;
  notices: Pick<Notices, "tell">;
  now: () => Date;
  log: Pick<Log, "warn">;
}

/** Tells people what becomes of papers: at once when the log does, and at the start what a killed server didn't. */
export class PaperNewsJob {
  private readonly parts: Parts;
  private work: Promise<void> = Promise.resolve();
  /** What was told since the start; the notices know the rest by their keys. */
  private readonly told = new Set<string>();

  constructor(parts: Parts) {
    this.parts = parts;
    parts.conferences.on("commit", this.follow);
    for (const state of parts.conferences.list()) this.queue(state);
  }

  /** Resolves when everything that was to be told has been. */
  async settle(): Promise<void> {
    await this.work;
  }

  /** Stops; resolves when what is being told is stored. */
  async close(): Promise<void> {
    this.parts.conferences.off("commit", this.follow);
    await this.work;
  }

  private readonly follow = ({ commit, state }: ConferencesEvents["commit"][0]): void => {
    if (state.conference?.rehearsalOf === null && commit.events.some(({ type }) => telling.has(type)))
      this.queue(state);
  };

  private queue(state: ConferenceState): void {
    this.work = this.work
      .then(() => this.tell(state))
      .catch((error: unknown) => this.parts.log.warn({ err: error }, "news of papers wait for the next start"));
  }

  private async tell(state: ConferenceState): Promise<void> {
    if (!state.paperCall && state.papers.length === 0) return;
    const { persons, notices, now } = this.parts;
    const approvers = (await persons.all()).filter(({ roles }) => roles.includes("approver")).map(({ id }) => id);
    const since = new Date(now().getTime() - newsMs).toISOString();
    for (const { message, at } of paperNews(state, approvers)) {
      const known = `${message.key}/${message.personIds.join("/")}`;
      if ((at !== null && at < since) || this.told.has(known)) continue;
      await notices.tell(message);
      this.told.add(known);
    }
  }
}
