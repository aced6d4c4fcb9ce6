import { randomUUID } from "node:crypto";
import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { IncidentKind, RehearsalControl, RehearsalSpeed, RehearsalView } from "@diemcau/shared/protocol/rehearsal";
import { turnSeconds } from "@diemcau/shared/rules/speakingTime";
import { type ConferenceState, currentItem, currentTurn, findPoint, isConnected } from "@diemcau/shared/rules/state";
import type { Conferences } from "../../domain/meeting/Conferences.ts";
import type { MediaLog } from "../../media/MediaLog.ts";
import { askSteps } from "./askSteps.ts";
import { nextMove } from "./autopilot.ts";
import { Incidents } from "./Incidents.ts";
import { scriptOf } from "./script.ts";
import { type AnyCommand, roomOf, type Step } from "./Step.ts";
import { words } from "./words.ts";

/** Between two looks at the clock, ms. */
const tick = 200;
/** A machine that slept goes on from now, ms. */
const longestTick = 1000;

const server: Actor = { kind: "system" };

/**
 * Plays all rooms of one rehearsal by a script, through the same commands that rooms give, at a speed of its own; with the
 * autopilot on, chair and operator too. Where a machine was paired for real, whoever sits there acts.
 */
export class Director {
  readonly #conferences: Conferences;
  readonly #log: MediaLog;
  readonly #id: string;
  readonly #seed: string;
  readonly #incidents: Incidents;
  readonly #done = new Set<string>();
  #steps: Step[];
  #timer: NodeJS.Timeout | null = null;
  #last = 0;
  #seconds = 0;
  #refused = 0;
  #speed: RehearsalSpeed;
  #autopilot: boolean;
  #restarted: boolean;
  #askedIn: string | null = null;
  #passing: Promise<void> | null = null;

  constructor(parts: {
    conferences: Conferences;
    log: MediaLog;
    id: string;
    speed?: RehearsalSpeed;
    autopilot?: boolean;
    restarted?: boolean;
  }) {
    this.#conferences = parts.conferences;
    this.#log = parts.log;
    this.#id = parts.id;
    this.#speed = parts.speed ?? 1;
    this.#autopilot = parts.autopilot ?? false;
    this.#restarted = parts.restarted ?? false;
    // Every rehearsal of a conference goes the same way, so that what went wrong can be tried again.
    this.#seed = this.#state.conference?.rehearsalOf ?? parts.id;
    this.#incidents = new Incidents((command) => this.#give(server, command, randomUUID()));
    this.#steps = scriptOf(this.#state, this.#seed);
    this.#recall();
  }

  get view(): RehearsalView {
    const { points, conference, status } = this.#state;
    const paused = this.#restarted ? "restarted" : "paused";
    return {
      id: this.#id,
      conferenceId: conference?.rehearsalOf ?? "",
      state: status === "ended" ? "over" : this.#timer ? "running" : paused,
      speed: this.#speed,
      autopilot: this.#autopilot,
      seconds: Math.floor(this.#seconds),
      joined: points.filter(isConnected).length,
      points: points.length,
      done: this.#done.size,
      steps: this.#steps.length,
      refused: this.#refused,
      incidents: this.#incidents.list(),
    };
  }

  /** Does what somebody asks of the rehearsal. */
  async control(control: RehearsalControl): Promise<void> {
    switch (control.action) {
      case "pause":
        return this.pause();
      case "resume":
        return this.resume();
      case "speed":
        this.#speed = control.speed;
        return;
      case "autopilot":
        this.#autopilot = control.on;
        return;
      case "incident":
        if (!findPoint(this.#state, control.pointId)) throw new AppError("notFound");
        return this.#happen(control.kind, control.pointId);
    }
  }

  resume(): void {
    this.#restarted = false;
    if (this.#timer || this.#state.status === "ended") return;
    this.#last = performance.now();
    this.#timer = setInterval(() => this.#tick(), tick);
  }

  /** Its time stands still; what is wrong somewhere is mended all the same. */
  pause(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  async close(): Promise<void> {
    this.pause();
    this.#incidents.close();
    await this.#passing;
  }

  get #state(): ConferenceState {
    return this.#conferences.state(this.#id);
  }

  /** Takes up what the log says was done before a restart. */
  #recall(): void {
    const log = this.#conferences.log(this.#id);
    const known = this.#steps.filter(({ id }) => log.result(commandIdOf(id)));
    for (const step of known) {
      this.#done.add(step.id);
      this.#seconds = Math.max(this.#seconds, step.at);
    }
    if (this.#restarted) this.#incidents.recall(this.#state, known);
  }

  #tick(): void {
    const now = performance.now();
    this.#seconds += (Math.min(now - this.#last, longestTick) / 1000) * this.#speed;
    this.#last = now;
    if (this.#passing) return;
    this.#passing = this.#pass()
      .catch((error: unknown) =>
        this.#log.warn({ conferenceId: this.#id, error: String(error) }, "a rehearsal faltered"),
      )
      .finally(() => {
        this.#passing = null;
      });
  }

  async #pass(): Promise<void> {
    if (this.#state.status === "ended") return this.pause();
    this.#listenToItem();
    const due = this.#steps.filter(({ id, at }) => at <= this.#seconds && !this.#done.has(id));
    await Promise.all(due.map((step) => this.#take(step)));
    if (this.#autopilot) await this.#lead();
    else await this.#tellFinished();
  }

  /** When an item is opened, it is known who is going to ask in it. */
  #listenToItem(): void {
    const state = this.#state;
    const item = currentItem(state);
    if (!item || item.id === this.#askedIn) return;
    this.#askedIn = item.id;
    const asks = askSteps(state, item, this.#seed, this.#seconds);
    const known = new Set(this.#steps.map(({ id }) => id));
    this.#steps.push(...asks.filter(({ id }) => !known.has(id)));
  }

  async #take(step: Step): Promise<void> {
    this.#done.add(step.id);
    const { deed, pointId, by } = step;
    const point = findPoint(this.#state, pointId);
    if (!point || point.devices.length > 0) return;
    if (deed.kind === "incident") return this.#happen(deed.incident, pointId);
    const actor = by === "room" ? roomOf(this.#id, pointId) : server;
    const settled = await this.#give(actor, deed.command, commandIdOf(step.id));
    if (!settled) this.#done.delete(step.id);
  }

  async #happen(kind: IncidentKind, pointId: string): Promise<void> {
    if (kind === "help")
      await this.#give(roomOf(this.#id, pointId), { type: "help.call", data: { pointId } }, randomUUID());
    else await this.#incidents.begin(kind, pointId);
  }

  async #lead(): Promise<void> {
    const allAsked = this.#steps.every(({ id }) => this.#done.has(id) || !id.startsWith("item/"));
    const lead = { seconds: this.#seconds, speed: this.#speed, now: Date.now(), allAsked };
    const move = nextMove(this.#state, lead);
    if (move) await this.#give(server, move, randomUUID());
  }

  /** Whoever has said everything tells so; to end the turn is the chair's. */
  async #tellFinished(): Promise<void> {
    const turn = currentTurn(this.#state);
    if (!turn?.plannedSeconds || turnSeconds(turn, Date.now()) * this.#speed < turn.plannedSeconds) return;
    const id = `finished/${turn.id}`;
    if (this.#done.has(id) || (findPoint(this.#state, turn.pointId)?.devices.length ?? 1) > 0) return;
    const { pointId } = turn;
    await this.#take({
      id,
      at: this.#seconds,
      pointId,
      by: "room",
      deed: {
        kind: "command",
        command: { type: "note.send", data: { pointId, text: words.finished(turn.speaker.name) } },
      },
    });
  }

  /** Whether the command was stored or refused; not while the database is away. */
  async #give(actor: Actor, { type, data }: AnyCommand, commandId: string): Promise<boolean> {
    try {
      await this.#conferences.execute(actor, { commandId, conferenceId: this.#id, type, data });
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "database.unavailable") return false;
      this.#refused++;
      this.#log.debug({ conferenceId: this.#id, type, code: error.code }, "a rehearsal's step was refused");
      return true;
    }
  }
}

function commandIdOf(stepId: string): string {
  return `rehearsal/${stepId}`;
}
