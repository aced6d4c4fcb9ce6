import { EventEmitter } from "node:events";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Audience } from "@diemcau/shared/protocol/audience";
import { type CommandEnvelope, type CommandType, commandData, parseCommand } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Commit, ConferenceEvent } from "@diemcau/shared/protocol/events";
import { may } from "@diemcau/shared/rules/permissions";
import { whoDirectsInstead } from "@diemcau/shared/rules/inCharge";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { ConferenceInput } from "@diemcau/shared/model/conference";
import type { BallotBox, CommitStore, Directory, Surroundings } from "../ports.ts";
import { type CommandResult, ConferenceLog } from "./ConferenceLog.ts";
import { ConferenceWriter, type Decide } from "./ConferenceWriter.ts";
import { deciders } from "./deciders.ts";
import { conferenceFacts } from "./facts.ts";
import { Turnstile } from "./Turnstile.ts";

/** What the log tells whoever follows it. */
export interface ConferencesEvents {
  /** A commit was stored and folded; `state` is the full state after it. Emitted in order of `seq`. */
  commit: [{ conferenceId: string; commit: Commit; state: ConferenceState }];
  /** A rehearsal is gone: whoever is connected to it has to leave, and nothing can be recorded any more. */
  dropped: [{ conferenceId: string }];
}

/** All conferences of this server: decides commands on the folded state and appends their commits. */
export class Conferences extends EventEmitter<ConferencesEvents> {
  private readonly logs = new Map<string, ConferenceLog>();
  private readonly writers = new Map<string, ConferenceWriter>();
  private readonly turnstile = new Turnstile();
  private readonly store: CommitStore;
  private readonly directory: Directory;
  private readonly ballots: BallotBox;
  private readonly surroundings: Surroundings;

  constructor(parts: { store: CommitStore; directory: Directory; ballots: BallotBox; surroundings: Surroundings }) {
    super();
    // Every job and stream of the server follows it; their number is that of the parts put together, no leak.
    this.setMaxListeners(0);
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
      const inOrder = list.sort((a, b) => a.seq - b.seq);
      // A log without its first commit is what an import that was cut off left (PROTOCOL RD2).
      if (inOrder[0]?.seq === 1) this.fold(id, inOrder);
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

  /**
   * Makes a rehearsal, which begins with `events`; the same `commandId` makes it once. It is a conference of its own that no
   * list, record or public page knows.
   */
  async found(
    actor: Actor,
    { id, commandId, events }: { id: string; commandId: string; events: ConferenceEvent[] },
  ): Promise<void> {
    await this.writerOf(new ConferenceLog(id)).write(actor, () => ({ events, ids: [id] }), commandId);
  }

  /** Forgets a rehearsal; resolves when nothing of it is being stored any more. Any other conference throws. */
  async drop(conferenceId: string): Promise<void> {
    const { conference } = this.state(conferenceId);
    if (!conference || conference.rehearsalOf === null) throw new AppError("permission.denied");
    await this.writers.get(conferenceId)?.close();
    this.writers.delete(conferenceId);
    this.logs.delete(conferenceId);
    this.emit("dropped", { conferenceId });
  }

  /** Makes a conference known whose whole log was stored from elsewhere. */
  async adopt(conferenceId: string): Promise<void> {
    if (this.logs.has(conferenceId)) return;
    this.fold(conferenceId, await this.store.read(conferenceId, 1, Number.MAX_SAFE_INTEGER));
  }

  /** Full states of the conferences that are held in earnest. */
  list(): ConferenceState[] {
    return this.all().filter(({ conference }) => conference?.rehearsalOf === null);
  }

  /** Full states of everything there is a log of, rehearsals among them. */
  all(): ConferenceState[] {
    return [...this.logs.values()].map((log) => log.state("operator")).filter(({ conference }) => conference !== null);
  }

  /** The rehearsal of a conference, if one is being held. */
  rehearsalOf(conferenceId: string): ConferenceState | null {
    return this.all().find(({ conference }) => conference?.rehearsalOf === conferenceId) ?? null;
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
  async act(
    conferenceId: string,
    actor: Actor,
    decide: Decide,
    commandId: string = this.surroundings.newId(),
  ): Promise<CommandResult> {
    const writer = this.writers.get(conferenceId);
    if (!writer) throw new AppError("notFound");
    return writer.write(actor, decide, commandId);
  }

  private fold(id: string, commits: readonly Commit[]): void {
    const log = new ConferenceLog(id);
    for (const commit of commits) log.apply(commit);
    this.logs.set(id, log);
    this.writers.set(id, this.writerOf(log));
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
    const writer = this.writerOf(new ConferenceLog(id));
    await writer.write(actor, () => ({ events: [{ type: "conference.created", conference }], ids: [id] }), commandId);
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

  /** The one writer of a log; a conference is there once its first commit is stored. */
  private writerOf(log: ConferenceLog): ConferenceWriter {
    const { store, directory, ballots, surroundings } = this;
    const folded = (commit: Commit) => {
      this.logs.set(log.id, log);
      this.writers.set(log.id, writer);
      this.emit("commit", { conferenceId: log.id, commit, state: log.state("operator") });
    };
    const writer: ConferenceWriter = new ConferenceWriter(log, { store, directory, ballots, surroundings, folded });
    return writer;
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
