import type { AssignmentReminders } from "../domain/followUp/AssignmentReminders.ts";
import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { Log } from "../observability/log.ts";

interface Parts {
  conferences: Conferences;
  reminders: Pick<AssignmentReminders, "announce">;
  log: Pick<Log, "warn">;
}

/** Has the units of an assignment told of it as soon as it is made. */
export class AssignmentNotices {
  private readonly parts: Parts;
  /** What was begun; nothing is told any more once the database closes. */
  private work: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.parts = parts;
    parts.conferences.on("commit", this.follow);
  }

  /** Stops; resolves when what is being told is stored. */
  async close(): Promise<void> {
    this.parts.conferences.off("commit", this.follow);
    await this.work;
  }

  private readonly follow = ({ commit, state }: ConferencesEvents["commit"][0]): void => {
    for (const event of commit.events) if (event.type === "assignment.made") this.announce(state, event.assignment.id);
  };

  private announce(state: ConferencesEvents["commit"][0]["state"], assignmentId: string): void {
    const { reminders, log } = this.parts;
    this.work = this.work
      .then(() => reminders.announce(state, assignmentId))
      .catch((error: unknown) => log.warn({ err: error }, "units were not told of an assignment"));
  }
}
