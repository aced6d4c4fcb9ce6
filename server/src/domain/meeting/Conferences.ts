import { EventEmitter } from "node:events";
import type { Actor, ActorFacts } from "@diemcau/shared/model/actor";
import type { Audience } from "@diemcau/shared/protocol/audience";
import { type CommandEnvelope, type CommandType, commandData, parseCommand } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Commit } from "@diemcau/shared/protocol/events";
import { eventVersion } from "@diemcau/shared/protocol/version";
import { may } from "@diemcau/shared/rules/permissions";
import { whoDirectsInstead } from "@diemcau/shared/rules/inCharge";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { ConferenceInput } from "@diemcau/shared/model/conference";
import type { BallotBox, CommitStore, Directory, Surroundings } from "../ports.ts";
import { type CommandResult, ConferenceLog } from "./ConferenceLog.ts";
import type { Decision, DecisionContext } from "./decision.ts";
import { deciders } from "./deciders.ts";
import { conferenceFacts } from "./facts.ts";
import { Turnstile } from "./Turnstile.ts";

/** What the log tells whoever follows it. */
export interface ConferencesEvents {
  /** A commit was stored and folded; `state` is the full state after it. Emitted in order of `seq`. */
  commit: [{ conferenceId: string; commit: Commit; state: ConferenceState }];
}

/** How often a command is decided again when another process was faster (PROTOCOL C5). */
const maxRaces = 8;

/** All conferences of this server: decides commands on the folded state and appends their commits. */
export class Conferences extends EventEmitter<ConferencesEvents> {
  private readonly logs = new Map<string, ConferenceLog>();
  private readonly turnstile = new Turnstile();
  private readonly store: CommitStore;
  private readonly directory: Directory;
  private readonly ballots: BallotBox;
  private readonly surroundings: Surroundings;

  constructor(parts: { store: CommitStore; directory: Directory; ballots: BallotBox; surroundings: Surroundings }) {
    super();
    this.store = parts.store;
    this.directory = parts.directory;
    this.ballots = parts.ballots;
    this.surroundings = parts.surroundings;
  }

  /** Folds the whole log once, and records that what was connected before has to come back. */
  async load(): Promise<void> {
    const commits = new Map<string, Commit[]>();
    for await (const commit of this.store.loadAll()) {
      const list = commits.get(commit.conferenceId);
      if (list) list.push(commit);
      else commits.set(commit.conferenceId, [commit]);
    }
    for (const [id, list] of commits) {
      const log = new ConferenceLog(id);
      for (const commit of list.sort((a, b) => a.seq - b.seq)) log.apply(commit);
      this.logs.set(id, log);
    }
    for (const log of this.logs.values()) {
      const { status, points } = log.state("operator");
      if (status === "running" || points.some(({ devices }) => devices.some(({ connected }) => connected)))
        await this.act(log.id, { kind: "system" }, () => ({ events: [{ type: "server.restarted" }] }));
    }
  }

  /** Makes a conference; the same `commandId` makes it once. */
  create(actor: Actor, request: { commandId: string; conference: ConferenceInput }): Promise<{ id: string }> {
    return this.turnstile.pass(`create/${request.commandId}`, () => this.createOnce(actor, request));
  }

  /** Every conference's full state. */
  list(): ConferenceState[] {
    return [...this.logs.values()].map((log) => log.state("operator")).filter(({ conference }) => conference !== null);
  }

  has(conferenceId: string): boolean {
    return this.logs.has(conferenceId);
  }

  /** The state as an audience may see it, or `notFound`. */
  state(conferenceId: string, audience: Audience = "operator"): ConferenceState {
    return this.log(conferenceId).state(audience);
  }

  /** The log in memory, for streams; `notFound` when there is no such conference. */
  log(conferenceId: string): ConferenceLog {
    const log = this.logs.get(conferenceId);
    if (!log) throw new AppError("notFound");
    return log;
  }

  /** Parses, authorizes, decides and stores a client's command; resolves once it is stored (PROTOCOL C3–C6, C8). */
  async execute(actor: Actor, envelope: CommandEnvelope): Promise<CommandResult> {
    if (!isCommandType(envelope.type)) throw new AppError("input.invalid", {}, [{ path: "type", code: "unknown" }]);
    return this.decideCommand(actor, envelope, envelope.type);
  }

  /**
   * Stores what `decide` makes of the state, for commits that no client's command makes: pairing, media, jobs. A repeated
   * `commandId` answers with the first result.
   */
  act(
    conferenceId: string,
    actor: Actor,
    decide: (state: ConferenceState, context: DecisionContext) => Decision | Promise<Decision>,
    commandId: string = this.surroundings.newId(),
  ): Promise<CommandResult> {
    return this.turnstile.pass(conferenceId, () => this.commit(this.log(conferenceId), actor, decide, commandId));
  }

  private async createOnce(
    actor: Actor,
    { commandId, conference: input }: { commandId: string; conference: ConferenceInput },
  ): Promise<{ id: string }> {
    if (!may(actor, "conference.create")) throw new AppError("permission.denied");
    const known = [...this.logs.values()].find((log) => log.result(commandId));
    if (known) return { id: known.id };
    const id = this.surroundings.newId();
    const conference = await conferenceFacts(this.directory, id, input);
    const log = new ConferenceLog(id);
    await this.commit(
      log,
      actor,
      () => ({ events: [{ type: "conference.created", conference }], ids: [id] }),
      commandId,
    );
    return { id };
  }

  private async decideCommand<T extends CommandType>(
    actor: Actor,
    envelope: CommandEnvelope,
    type: T,
  ): Promise<CommandResult> {
    if (actor.kind === "device" && actor.conferenceId !== envelope.conferenceId)
      throw new AppError("permission.denied");
    if (!may(actor, type, pointNamed(envelope.data))) throw new AppError("permission.denied");
    const data = parseCommand(type, envelope.data);
    const decide = deciders[type];
    return this.act(
      envelope.conferenceId,
      actor,
      (state, context) => {
        const leader = whoDirectsInstead(state, actor, type);
        if (leader !== null) throw new AppError("board.notInCharge", { operator: leader });
        return decide(context, data);
      },
      envelope.commandId,
    );
  }

  private async commit(
    log: ConferenceLog,
    actor: Actor,
    decide: (state: ConferenceState, context: DecisionContext) => Decision | Promise<Decision>,
    commandId: string,
  ): Promise<CommandResult> {
    for (let race = 0; race < maxRaces; race++) {
      const known = log.result(commandId);
      if (known) return known;
      const commit = await this.decideCommit(log, actor, decide, commandId);
      if (!commit) return { seq: log.seq, ids: [] };
      const appended = await this.store.append(commit);
      if (appended.kind === "stored") this.fold(log, commit);
      else await this.catchUp(log, appended.kind === "duplicate" ? appended.commit.seq : commit.seq);
      if (appended.kind !== "seqTaken") return log.result(commandId) ?? { seq: commit.seq, ids: commit.ids };
    }
    throw new AppError("server.failed");
  }

  private async decideCommit(
    log: ConferenceLog,
    actor: Actor,
    decide: (state: ConferenceState, context: DecisionContext) => Decision | Promise<Decision>,
    commandId: string,
  ): Promise<Commit | null> {
    const now = this.surroundings.now().toISOString();
    const state = log.state("operator");
    const { newId } = this.surroundings;
    const { directory, ballots } = this;
    const context = { state, actor, now, newId, directory, ballots, grantedBy: log.grantedBy };
    const { events, ids = [] } = await decide(state, context);
    if (events.length === 0) return null;
    const seq = log.seq + 1;
    return { conferenceId: log.id, seq, v: eventVersion, at: now, actor: actorFacts(actor), commandId, ids, events };
  }

  /** Folds what another process appended, up to `seq`. */
  private async catchUp(log: ConferenceLog, seq: number): Promise<void> {
    if (seq <= log.seq) return;
    for (const commit of await this.store.read(log.id, log.seq + 1, seq)) this.fold(log, commit);
  }

  private fold(log: ConferenceLog, commit: Commit): void {
    log.apply(commit);
    this.logs.set(log.id, log);
    this.emit("commit", { conferenceId: log.id, commit, state: log.state("operator") });
  }
}

function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commandData, type);
}

/** The point a command is about, before its data is parsed: only to compare it with a device's own. */
function pointNamed(data: unknown): string | undefined {
  const named = typeof data === "object" && data !== null && "pointId" in data ? data.pointId : undefined;
  return typeof named === "string" ? named : undefined;
}

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
