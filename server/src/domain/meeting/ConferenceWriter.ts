import type { Actor, ActorFacts } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Commit } from "@diemcau/shared/protocol/events";
import { eventVersion } from "@diemcau/shared/protocol/version";
import { foldCommit } from "@diemcau/shared/rules/fold";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { BallotBox, CommitStore, Directory, Surroundings } from "../ports.ts";
import type { CommandResult, ConferenceLog } from "./ConferenceLog.ts";
import type { Decision, DecisionContext } from "./decision.ts";

/** Decides on the state as all commits before it leave it. */
export type Decide = (state: ConferenceState, context: DecisionContext) => Decision | Promise<Decision>;

/** How often a command is decided again when another process was faster (PROTOCOL C5). */
const maxRaces = 8;
/** Most commits that are stored in one go. */
const batchLimit = 64;

/** What a writer needs of its surroundings. */
export interface WriterParts {
  store: CommitStore;
  directory: Directory;
  ballots: BallotBox;
  surroundings: Surroundings;
  /** A commit was stored and is folded. */
  folded(commit: Commit): void;
}

/** A command on its way into the log. */
interface Ask {
  actor: Actor;
  decide: Decide;
  commandId: string;
  races: number;
  resolve(result: CommandResult): void;
  reject(error: unknown): void;
}

/** An ask and what it came to: a commit to store, or nothing to do. */
interface Decided {
  ask: Ask;
  commit: Commit | null;
}

/**
 * Appends to one conference's log. Commands are decided one after another, each on what those before it leave, and all that
 * came while the last ones were being stored are stored together: a commit is acknowledged only once it and all before it
 * are on disk (PROTOCOL L1, L2, C5).
 */
export class ConferenceWriter {
  private readonly log: ConferenceLog;
  private readonly parts: WriterParts;
  private waiting: Ask[] = [];
  private writing = false;
  private closed = false;
  private readonly idle: (() => void)[] = [];

  constructor(log: ConferenceLog, parts: WriterParts) {
    this.log = log;
    this.parts = parts;
  }

  /** Stores what `decide` makes of the state; a repeated `commandId` answers with the first result (PROTOCOL C4). */
  write(actor: Actor, decide: Decide, commandId: string): Promise<CommandResult> {
    if (this.closed) return Promise.reject(new AppError("notFound"));
    return new Promise((resolve, reject) => {
      this.waiting.push({ actor, decide, commandId, races: 0, resolve, reject });
      if (!this.writing) void this.writeAll();
    });
  }

  /** Takes nothing more, since the log is going to be removed; resolves once what was asked for before is answered. */
  close(): Promise<void> {
    this.closed = true;
    return this.writing ? new Promise((resolve) => this.idle.push(resolve)) : Promise.resolve();
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const asks = this.waiting.splice(0, batchLimit);
      const batch: Decided[] = [];
      try {
        await this.decideAll(asks, batch);
        await this.store(batch);
      } catch (error) {
        for (const { ask } of batch) ask.reject(error);
      }
    }
    this.writing = false;
    for (const resolve of this.idle.splice(0)) resolve();
  }

  /** Decides on the state as the batch so far leaves it; what is refused or known is answered at once. */
  private async decideAll(asks: readonly Ask[], batch: Decided[]): Promise<void> {
    let { seq, grantedBy } = this.log;
    let state = this.log.state("operator");
    for (const ask of asks) {
      const known = this.log.result(ask.commandId);
      if (known) ask.resolve(known);
      // The same command came twice at once: the second looks again once the first is stored.
      else if (batch.some(({ commit }) => commit?.commandId === ask.commandId)) this.waiting.unshift(ask);
      else {
        const commit = await this.decide(ask, { state, seq, grantedBy });
        if (commit === undefined) continue;
        batch.push({ ask, commit });
        if (!commit) continue;
        seq = commit.seq;
        state = foldCommit(state, commit);
        if (commit.events.some(({ type }) => type === "floor.granted")) grantedBy = commit.actor.name ?? "";
      }
    }
  }

  /** The commit of an ask, `null` when there is nothing to do, `undefined` when it was refused. */
  private async decide(
    { actor, decide, commandId, reject }: Ask,
    { state, seq, grantedBy }: { state: ConferenceState; seq: number; grantedBy: string },
  ): Promise<Commit | null | undefined> {
    const { directory, ballots, surroundings } = this.parts;
    const now = surroundings.now().toISOString();
    try {
      const context = { state, actor, now, newId: surroundings.newId, directory, ballots, grantedBy };
      const { events, ids = [] } = await decide(state, context);
      if (events.length === 0) return null;
      const place = { conferenceId: this.log.id, seq: seq + 1, v: eventVersion, at: now };
      return { ...place, actor: actorFacts(actor), commandId, ids, events };
    } catch (error) {
      reject(error);
      return undefined;
    }
  }

  /** Stores a batch in order. What comes after one that another process was faster with is decided again. */
  private async store(batch: readonly Decided[]): Promise<void> {
    const commits = batch.flatMap(({ commit }) => commit ?? []);
    const { stored, stoppedBy } = commits.length > 0 ? await this.parts.store.append(commits) : nothing;
    for (const commit of commits.slice(0, stored)) this.fold(commit);
    if (stoppedBy) await this.catchUp(stoppedBy === "seqTaken" ? this.log.seq + 1 : stoppedBy.seq);
    const again: Ask[] = [];
    let reached = true;
    for (const { ask, commit } of batch) {
      if (commit && commit === commits[stored]) reached = false;
      const result = this.log.result(ask.commandId);
      if (result) ask.resolve(result);
      else if (reached) ask.resolve({ seq: this.log.seq, ids: [] });
      else if (++ask.races >= maxRaces) ask.reject(new AppError("server.failed"));
      else again.push(ask);
    }
    this.waiting.unshift(...again);
  }

  /** Folds what another process appended, up to `seq` and what follows it. */
  private async catchUp(seq: number): Promise<void> {
    const to = Math.max(seq, this.log.seq + batchLimit);
    for (const commit of await this.parts.store.read(this.log.id, this.log.seq + 1, to)) this.fold(commit);
  }

  private fold(commit: Commit): void {
    this.log.apply(commit);
    this.parts.folded(commit);
  }
}

const nothing = { stored: 0, stoppedBy: null };

function actorFacts(actor: Actor): ActorFacts {
  switch (actor.kind) {
    case "person":
      return { kind: "person", id: actor.id, name: actor.name };
    case "device":
      return { kind: "device", id: actor.id };
    case "system":
      return { kind: "system" };
  }
}
