import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { BallotBox } from "../domain/ports.ts";
import type { Log } from "../observability/log.ts";

/**
 * Empties the boxes of secret votes that are over (PROTOCOL V5): at once when the log tells of it, and at the start
 * whatever a killed server or a database that was gone left behind. The conferences are loaded by now.
 */
export class BallotSweep {
  private readonly conferences: Conferences;
  private readonly ballots: BallotBox;
  private readonly log: Pick<Log, "warn">;
  /** What was begun; a box that is being emptied is emptied before the database closes. */
  private work: Promise<void>;

  constructor({
    conferences,
    ballots,
    log,
  }: {
    conferences: Conferences;
    ballots: BallotBox;
    log: Pick<Log, "warn">;
  }) {
    this.conferences = conferences;
    this.ballots = ballots;
    this.log = log;
    conferences.on("commit", this.follow);
    conferences.on("dropped", this.dropped);
    this.work = Promise.resolve();
    this.queue(() => this.sweep());
  }

  /** Stops; resolves when what was begun is done. */
  async close(): Promise<void> {
    this.conferences.off("commit", this.follow);
    this.conferences.off("dropped", this.dropped);
    await this.work;
  }

  private readonly follow = ({ commit }: ConferencesEvents["commit"][0]): void => {
    for (const event of commit.events) {
      if (event.type === "vote.closed" || event.type === "vote.cancelled")
        this.queue(() => this.ballots.remove(event.voteId));
    }
  };

  /** A rehearsal that was wiped leaves nothing behind. */
  private readonly dropped = (): void => this.queue(() => this.sweep());

  private async sweep(): Promise<void> {
    const boxes = await this.ballots.list();
    // Read after the boxes: a vote that opened meanwhile isn't taken for one that is over.
    const open = new Set(
      this.conferences.all().flatMap(({ votes }) => votes.filter(({ result }) => result === null).map(({ id }) => id)),
    );
    for (const voteId of boxes) {
      if (!open.has(voteId)) await this.ballots.remove(voteId);
    }
  }

  private queue(task: () => Promise<void>): void {
    this.work = this.work.then(task).catch((error: unknown) => this.log.warn({ err: error }, "a ballot box was kept"));
  }
}
