import { EventEmitter } from "node:events";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { MediaLog } from "./MediaLog.ts";
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
  /** Without it points can't be simulated. */
  ffmpegBin: string | null;
}

/** What media tells upward. */
interface MediaEvents {
  /** The sources of a conference that run changed; `stageOf(id).sources` has them. */
  sources: [{ conferenceId: string }];
  workerDied: [{ pid: number }];
}

/** Every conference's stage over one pool of workers. */
export class Media extends EventEmitter<MediaEvents> {
  readonly pool: WorkerPool;
  readonly #config: MediaConfig;
  readonly #log: MediaLog;
  readonly #stages = new Map<string, Stage>();

  constructor(pool: WorkerPool, config: MediaConfig, log: MediaLog) {
    super();
    this.pool = pool;
    this.#config = config;
    this.#log = log;
    pool.on("died", (facts) => this.emit("workerDied", facts));
  }

  /** A conference's stage, made at its first use. */
  stageOf(conferenceId: string): Stage {
    const known = this.#stages.get(conferenceId);
    if (known) return known;
    const stage = new Stage(conferenceId, this.pool, this.#log);
    this.#stages.set(conferenceId, stage);
    stage.on("sources", () => this.emit("sources", { conferenceId }));
    return stage;
  }

  /** Makes a conference's picture and sound what its folded state says. */
  follow(conferenceId: string, state: ConferenceState): void {
    this.stageOf(conferenceId).follow(state);
  }

  async close(): Promise<void> {
    for (const stage of this.#stages.values()) await stage.close();
    await this.pool.close();
  }
}

/** Starts the workers; rejects when one can't start. */
export async function openMedia(config: MediaConfig, log: MediaLog): Promise<Media> {
  const { workers, workerBin, announcedAddress, port } = config;
  return new Media(await WorkerPool.open({ workers, workerBin, announcedAddress, port }, log), config, log);
}
