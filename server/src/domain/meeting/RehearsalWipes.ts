import type { BallotBox, CommitStore, WipeMarks } from "../ports.ts";

/** Something that is kept by conference, and goes with a rehearsal. */
export interface Wiped {
  removeConference(conferenceId: string): Promise<void>;
}

interface Parts {
  commits: Pick<CommitStore, "read" | "removeRehearsal">;
  ballots: Pick<BallotBox, "remove">;
  /** Tokens, codes, links and texts. */
  kept: readonly Wiped[];
  marks: WipeMarks;
}

/** Removes all that is stored of a rehearsal. A wipe that was marked is done, be it after the next start (PROTOCOL RH3). */
export class RehearsalWipes {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Durable when it resolves: from now on the rehearsal is as good as gone. */
  mark(rehearsalId: string): Promise<void> {
    return this.parts.marks.add(rehearsalId);
  }

  /** Everything may be gone already; the log goes last, since it says what else there was, and the mark after it. */
  async remove(rehearsalId: string): Promise<void> {
    const { commits, ballots, kept, marks } = this.parts;
    for (const voteId of await this.votesOf(rehearsalId)) await ballots.remove(voteId);
    for (const one of kept) await one.removeConference(rehearsalId);
    await commits.removeRehearsal(rehearsalId);
    await marks.remove(rehearsalId);
  }

  /** Does what a killed server left half done; at the start, before the logs are read. */
  async finish(): Promise<void> {
    for (const rehearsalId of await this.parts.marks.list()) await this.remove(rehearsalId);
  }

  private async votesOf(rehearsalId: string): Promise<string[]> {
    const log = await this.parts.commits.read(rehearsalId, 1, Number.MAX_SAFE_INTEGER);
    return log.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === "vote.opened" ? [event.vote.id] : [])),
    );
  }
}
