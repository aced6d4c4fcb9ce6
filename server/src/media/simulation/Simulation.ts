import { isPaused } from "@diemcau/shared/rules/speakingTime";
import { type ConferenceState, type PointEntry, runningTurns } from "@diemcau/shared/rules/state";
import type { Router } from "mediasoup/types";
import type { MediaLog } from "../MediaLog.ts";
import { Reconciler } from "../Reconciler.ts";
import type { Stage } from "../Stage.ts";
import type { Clip, ClipStore } from "./Clip.ts";
import { manyPoints } from "./encodeClip.ts";
import { simulatedDeviceId, simulatedIdentity } from "./identity.ts";
import type { Pacer } from "./Pacer.ts";
import { type Conduct, SimulatedPoint } from "./SimulatedPoint.ts";

/** Points send shifted against each other by this, within one key frame interval (ms). */
const phaseStep = 37;
const phaseSpan = 500;
/** Clips that are made at the same time. */
const atOnce = 2;

/** Simulated points of one conference, started and stopped as the folded state says; after a worker's death they begin anew. */
export class Simulation {
  readonly #stage: Stage;
  readonly #clips: ClipStore;
  readonly #pacer: Pacer;
  readonly #log: MediaLog;
  readonly #reconciler: Reconciler;
  readonly #running = new Map<string, SimulatedPoint>();
  /** Points that could not be simulated; tried again when they are stopped and started. */
  readonly #failed = new Set<string>();
  readonly #starting = new Set<string>();
  #points: readonly PointEntry[] = [];
  #speaking: ReadonlySet<string> = new Set();
  #closed = false;

  constructor(stage: Stage, { clips, pacer, log }: { clips: ClipStore; pacer: Pacer; log: MediaLog }) {
    this.#stage = stage;
    this.#clips = clips;
    this.#pacer = pacer;
    this.#log = log;
    this.#reconciler = new Reconciler(
      () => this.#reconcile(),
      (error) => this.#report(error),
    );
    stage.on("reset", () => {
      this.#running.clear();
      this.#failed.clear();
      this.#poke();
    });
  }

  follow(state: ConferenceState): void {
    this.#points = state.points;
    const speaking = runningTurns(state).filter((turn) => !isPaused(turn));
    this.#speaking = new Set(speaking.map(({ pointId }) => pointId));
    for (const point of state.points) this.#running.get(point.id)?.behave(this.#conductOf(point));
    this.#poke();
  }

  /** Has the clips of all points made before anybody joins; ends early when the simulation is closed. */
  async prepare(): Promise<void> {
    const waiting = [...this.#points.entries()];
    const make = async () => {
      for (let next = waiting.shift(); next && !this.#closed; next = waiting.shift())
        await this.#clipOf(next[1], next[0]);
    };
    const made = Array.from({ length: atOnce }, () => make());
    await Promise.all(made).catch((error: unknown) => this.#report(error));
  }

  /** Resolves when all points that shall be simulated are. */
  settled(): Promise<void> {
    return this.#reconciler.idle();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#reconciler.idle();
    for (const point of this.#running.values()) point.close();
    this.#running.clear();
  }

  #poke(): void {
    if (!this.#closed) void this.#reconciler.poke();
  }

  /** Encoding takes its time: what is wanted is looked at again before every point. */
  async #reconcile(): Promise<void> {
    const run = async () => {
      for (let next = this.#stopAndFindNext(); next && !this.#closed; next = this.#stopAndFindNext())
        await this.#start(next.point, next.index);
    };
    await Promise.all(Array.from({ length: atOnce }, () => run()));
  }

  #stopAndFindNext(): { point: PointEntry; index: number } | null {
    const wanted = new Set(this.#points.filter(({ simulated }) => simulated).map(({ id }) => id));
    for (const pointId of this.#failed) if (!wanted.has(pointId)) this.#failed.delete(pointId);
    for (const [pointId, running] of this.#running) {
      if (wanted.has(pointId)) continue;
      this.#running.delete(pointId);
      running.close();
    }
    const index = this.#points.findIndex(({ id }) => wanted.has(id) && !this.#has(id));
    const point = this.#points[index];
    return point ? { point, index } : null;
  }

  #has(pointId: string): boolean {
    return this.#running.has(pointId) || this.#failed.has(pointId) || this.#starting.has(pointId);
  }

  #clipOf(point: PointEntry, index: number): Promise<Clip> {
    const grade = this.#points.length >= manyPoints ? "light" : "full";
    return this.#clips.clip({ name: point.name, ...simulatedIdentity(index) }, grade);
  }

  #conductOf({ id, behaviour }: PointEntry): Conduct {
    return { behaviour, speaking: this.#speaking.has(id) };
  }

  async #start(point: PointEntry, index: number): Promise<void> {
    this.#starting.add(point.id);
    const { router } = await this.#stage.floor().catch((error: unknown) => {
      this.#starting.delete(point.id);
      throw error;
    });
    try {
      const clip = await this.#clipOf(point, index);
      await this.#send(router, point.id, clip, index);
    } catch (error) {
      // With the router gone, the point is not to blame: the next round takes the new one.
      if (router.closed) return;
      this.#failed.add(point.id);
      this.#report(error);
    } finally {
      this.#starting.delete(point.id);
    }
  }

  async #send(router: Router, pointId: string, clip: Clip, index: number): Promise<void> {
    const point = await SimulatedPoint.start(router, clip, this.#pacer, (index * phaseStep) % phaseSpan);
    if (router.closed) throw new Error("the worker ended meanwhile");
    const now = this.#points.find(({ id }) => id === pointId);
    if (now) point.behave(this.#conductOf(now));
    this.#running.set(pointId, point);
    const facts = { pointId, deviceId: simulatedDeviceId(pointId) };
    await this.#stage.offer({ ...facts, kind: "camera", name: "Camera mô phỏng" }, point.camera);
    await this.#stage.offer({ ...facts, kind: "microphone", name: "Micro mô phỏng" }, point.microphone);
  }

  #report(error: unknown): void {
    if (this.#closed) return;
    this.#log.error({ conferenceId: this.#stage.conferenceId, error: String(error) }, "a point could not be simulated");
  }
}
