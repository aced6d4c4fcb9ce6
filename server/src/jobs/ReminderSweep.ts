import type { Notices } from "../domain/notices/Notices.ts";
import type { ReminderSource } from "../domain/notices/reminders.ts";
import type { Log } from "../observability/log.ts";

const sweepEveryMs = 10 * 60 * 1000;

interface Parts {
  sources: readonly ReminderSource[];
  notices: Pick<Notices, "tell">;
  now: () => Date;
  log: Pick<Log, "warn">;
}

/**
 * Looks every ten minutes, and at the start, for what people are to be reminded of. The notice comes before the log's word
 * of it: whatever stops the server between the two, the next sweep finishes, and both know by their keys what was done.
 */
export class ReminderSweep {
  private readonly parts: Parts;
  private readonly timer: NodeJS.Timeout;
  private work: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(parts: Parts) {
    this.parts = parts;
    this.timer = setInterval(() => void this.sweep(), sweepEveryMs);
    void this.sweep();
  }

  /** Looks now; resolves when everything that is due has been told, and never rejects. */
  sweep(): Promise<void> {
    this.work = this.work.then(() => this.run());
    return this.work;
  }

  /** Stops; resolves when what is being told is stored. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.work;
  }

  private async run(): Promise<void> {
    for (const source of this.parts.sources) {
      // One kind that fails must not keep the others silent.
      await this.runSource(source).catch((error: unknown) => this.warn(error));
    }
  }

  private async runSource(source: ReminderSource): Promise<void> {
    if (this.closed) return;
    for (const { message, record } of await source.due(this.parts.now())) {
      if (this.closed) return;
      try {
        await this.parts.notices.tell(message);
        await record();
      } catch (error) {
        this.warn(error);
      }
    }
  }

  private warn(error: unknown): void {
    this.parts.log.warn({ err: error }, "a reminder waits for the next sweep");
  }
}
