import { type Audience, audiences, redact } from "@diemcau/shared/protocol/audience";
import type { Commit } from "@diemcau/shared/protocol/events";
import type { CommitMessage } from "@diemcau/shared/protocol/socket";
import { foldCommit } from "@diemcau/shared/rules/fold";
import { type ConferenceState, emptyState } from "@diemcau/shared/rules/state";
import { type TimelineEntry, timelineOf } from "@diemcau/shared/rules/timeline";

/** How many commits a client may be behind before it gets a snapshot (PROTOCOL C2). */
const tailLength = 500;

/** What a command was answered. */
export interface CommandResult {
  seq: number;
  ids: string[];
}

/** One conference's log in memory: its folds for every audience, its last commits, and what each command was answered. */
export class ConferenceLog {
  readonly id: string;
  /** Name of whoever gave the floor last. */
  grantedBy = "";
  private readonly states: Record<Audience, ConferenceState> = {
    operator: emptyState,
    secretary: emptyState,
    point: emptyState,
    public: emptyState,
  };
  private readonly timelines: Record<Audience, TimelineEntry[]> = {
    operator: [],
    secretary: [],
    point: [],
    public: [],
  };
  private readonly tail: Commit[] = [];
  private readonly results = new Map<string, CommandResult>();

  constructor(id: string) {
    this.id = id;
  }

  get seq(): number {
    return this.states.operator.seq;
  }

  state(audience: Audience): ConferenceState {
    return this.states[audience];
  }

  timeline(audience: Audience): readonly TimelineEntry[] {
    return this.timelines[audience];
  }

  result(commandId: string): CommandResult | undefined {
    return this.results.get(commandId);
  }

  /** Folds the next commit in; its `seq` must be the one after {@link seq} (PROTOCOL L1). */
  apply(commit: Commit): void {
    if (commit.seq !== this.seq + 1) throw new Error(`commit ${commit.seq} of ${this.id} follows ${this.seq}`);
    for (const audience of audiences) {
      const message = messageFor(commit, audience);
      this.states[audience] = foldCommit(this.states[audience], message);
      this.timelines[audience].push(...timelineOf(message));
    }
    if (commit.events.some(({ type }) => type === "floor.granted")) this.grantedBy = commit.actor.name ?? "";
    this.results.set(commit.commandId, { seq: commit.seq, ids: commit.ids });
    this.tail.push(commit);
    if (this.tail.length > tailLength) this.tail.shift();
  }

  /** The commits after `seq` for an audience, or `null` when the client needs a snapshot. */
  since(seq: number, audience: Audience): CommitMessage[] | null {
    if (seq === this.seq) return [];
    const first = this.tail[0];
    if (seq < 1 || seq > this.seq || !first || seq < first.seq - 1) return null;
    return this.tail.filter((commit) => commit.seq > seq).map((commit) => messageFor(commit, audience));
  }
}

/** A commit as an audience may have it (PROTOCOL L4, A1–A4). */
export function messageFor(commit: Commit, audience: Audience): CommitMessage {
  const events = commit.events.flatMap((event) => redact(event, audience) ?? []);
  const named = audience === "operator" || audience === "secretary";
  return { seq: commit.seq, at: commit.at, actor: named ? commit.actor : { kind: commit.actor.kind }, events };
}
