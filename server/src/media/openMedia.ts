import { EventEmitter } from "node:events";
import path from "node:path";
import type { Levels } from "@diemcau/shared/protocol/media";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { MediaLog } from "./MediaLog.ts";
import type { FileStore } from "../domain/ports.ts";
import { Playout } from "./clips/Playout.ts";
import { TestSignal } from "./clips/TestSignal.ts";
import { ClipStore } from "./simulation/Clip.ts";
import { Pacer } from "./simulation/Pacer.ts";
import { Simulation } from "./simulation/Simulation.ts";
import { Stage } from "./Stage.ts";
import { WorkerPool } from "./workers/WorkerPool.ts";

/** What media needs to know of the machine. */
export interface MediaConfig {
  workers: number;
  /** mediasoup's worker binary; absent lets mediasoup look for it (MEDIASOUP_WORKER_BIN). */
  workerBin?: string;
  /** Address that clients are told to send to and receive from. */
  announcedAddress: string;
  /** UDP and TCP port of the first worker, the next ones follow; `null` takes free ones. */
  port: number | null;
  /** Folder for pictures and sounds of simulated points. */
  dataDir: string;
  /** Without it points can't be simulated, and there is no test picture. */
  ffmpegBin: string | null;
  /** Where clips are kept; without it none can be played. */
  files?: FileStore;
}

/** What media tells upward. */
interface MediaEvents {
  /** The sources of a conference that run changed; `stageOf(id).sources` has them. */
  sources: [{ conferenceId: string }];
  /** The state or cause of a link changed; `stageOf(id).links` has all. */
  link: [{ conferenceId: string }];
  /** A reading of a conference's microphones, some three a second. */
  levels: [{ conferenceId: string; levels: Levels }];
  workerDied: [{ pid: number }];
  /** The clip that commit `takenSeq` put on air was played to its end. */
  clipEnded: [{ conferenceId: string; clipId: string; takenSeq: number }];
}

/** A conference's stage and what sends to it from within the server. */
interface Staged {
  stage: Stage;
  simulation: Simulation | null;
  playout: Playout;
}

/** Every conference's stage over one pool of workers. */
export class Media extends EventEmitter<MediaEvents> {
  readonly pool: WorkerPool;
  readonly #log: MediaLog;
  readonly #clips: ClipStore | null;
  readonly #pacer = new Pacer();
  #toldOfFfmpeg = false;
  readonly #stages = new Map<string, Staged>();
  readonly #signal: TestSignal | null;
  readonly #files: FileStore | null;

  constructor(
    pool: WorkerPool,
    { dataDir, ffmpegBin, files }: Pick<MediaConfig, "dataDir" | "ffmpegBin" | "files">,
    log: MediaLog,
  ) {
    super();
    this.#signal = ffmpegBin === null ? null : new TestSignal(path.join(dataDir, "cache", "test-picture"), ffmpegBin);
    this.#files = files ?? null;
    this.pool = pool;
    this.#log = log;
    this.#clips = ffmpegBin === null ? null : new ClipStore(path.join(dataDir, "simulation"), ffmpegBin);
    pool.on("died", (facts) => this.emit("workerDied", facts));
  }

  /** A conference's stage, made at its first use. */
  stageOf(conferenceId: string): Stage {
    return this.#of(conferenceId).stage;
  }

  /** Makes a conference's picture and sound what its folded state says. */
  follow(conferenceId: string, state: ConferenceState): void {
    const { stage, simulation, playout } = this.#of(conferenceId);
    stage.follow(state);
    playout.follow(state);
    if (simulation) return simulation.follow(state);
    if (this.#toldOfFfmpeg || !state.points.some(({ simulated }) => simulated)) return;
    this.#toldOfFfmpeg = true;
    this.#log.warn({ conferenceId }, "points can't be simulated without ffmpeg (FFMPEG_BIN)");
  }

  /** Resolves when the simulated points of a conference send. */
  async simulated(conferenceId: string): Promise<void> {
    await this.#of(conferenceId).simulation?.settled();
  }

  /** Resolves when the clip or test picture that is on air sends. */
  async playing(conferenceId: string): Promise<void> {
    await this.#of(conferenceId).playout.settled();
  }

  /** Has pictures and sounds of all points made before they are simulated; what fails is logged. */
  async prepare(conferenceId: string): Promise<void> {
    await this.#of(conferenceId).simulation?.prepare();
  }

  /** Ends a conference's picture and sound for good. */
  async drop(conferenceId: string): Promise<void> {
    const staged = this.#stages.get(conferenceId);
    this.#stages.delete(conferenceId);
    await staged?.simulation?.close();
    await staged?.playout.close();
    await staged?.stage.close();
  }

  async close(): Promise<void> {
    this.#clips?.close();
    this.#signal?.close();
    for (const { stage, simulation, playout } of this.#stages.values()) {
      await simulation?.close();
      await playout.close();
      await stage.close();
    }
    this.#pacer.close();
    await this.pool.close();
  }

  #of(conferenceId: string): Staged {
    const known = this.#stages.get(conferenceId);
    if (known) return known;
    const stage = new Stage(conferenceId, this.pool, this.#log);
    const simulation = this.#clips && new Simulation(stage, { clips: this.#clips, pacer: this.#pacer, log: this.#log });
    const parts = { files: this.#files, signal: this.#signal, pacer: this.#pacer, log: this.#log };
    const playout = new Playout(stage, parts);
    const made = { stage, simulation, playout };
    this.#stages.set(conferenceId, made);
    stage.on("sources", () => this.emit("sources", { conferenceId }));
    stage.on("link", () => this.emit("link", { conferenceId }));
    stage.on("levels", (levels) => this.emit("levels", { conferenceId, levels }));
    playout.on("ended", (facts) => this.emit("clipEnded", { conferenceId, ...facts }));
    return made;
  }
}

/** Starts the workers; rejects when one can't start. */
export async function openMedia(config: MediaConfig, log: MediaLog): Promise<Media> {
  const { workers, workerBin, announcedAddress, port } = config;
  return new Media(await WorkerPool.open({ workers, workerBin, announcedAddress, port }, log), config, log);
}

/** Workers for a machine: one core stays for this process, and a conference takes one worker. */
export function defaultWorkers(cores: number): number {
  return Math.max(1, cores - 1);
}
