import { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { MediaLog } from "../MediaLog.ts";
import { MediaWorker, type WorkerPlace } from "./MediaWorker.ts";

/** How many workers, and where. Worker `i` takes `port + i`. */
export interface WorkerPoolConfig extends WorkerPlace {
  workers: number;
}

/** Delays before a dead worker's successor is tried again, in ms; the last one repeats. */
const respawnDelays = [0, 200, 1000, 3000];

/** Worker processes, each replaced when it dies. Stages take the one with the fewest stages. */
export class WorkerPool extends EventEmitter<{ died: [{ pid: number }] }> {
  readonly #config: WorkerPoolConfig;
  readonly #log: MediaLog;
  readonly #seats: Promise<MediaWorker>[] = [];
  readonly #taken: number[] = [];
  readonly #closing = new AbortController();

  private constructor(config: WorkerPoolConfig, log: MediaLog) {
    super();
    this.#config = config;
    this.#log = log;
  }

  /** Starts all workers; rejects when the first attempt of one fails, so that a wrong set-up shows at once. */
  static async open(config: WorkerPoolConfig, log: MediaLog): Promise<WorkerPool> {
    const pool = new WorkerPool(config, log);
    for (let index = 0; index < config.workers; index++) {
      pool.#taken.push(0);
      pool.#seats.push(pool.#start(index));
    }
    const started = await Promise.allSettled(pool.#seats);
    const failed = started.find((result) => result.status === "rejected");
    if (failed) {
      await pool.close();
      throw failed.reason;
    }
    return pool;
  }

  /** Gives a seat number, kept for as long as its holder lives; `leave` it afterwards. */
  take(): number {
    const seat = this.#taken.indexOf(Math.min(...this.#taken));
    this.#taken[seat] = (this.#taken[seat] ?? 0) + 1;
    return seat;
  }

  leave(seat: number): void {
    this.#taken[seat] = Math.max(0, (this.#taken[seat] ?? 0) - 1);
  }

  /** The worker that sits there now; while one is being replaced, its successor. */
  worker(seat: number): Promise<MediaWorker> {
    return this.#seats[seat] ?? Promise.reject(new RangeError(`no worker seat ${seat}`));
  }

  /** Process ids of the workers that run, by seat. */
  async pids(): Promise<number[]> {
    return (await Promise.all(this.#seats)).map((seat) => seat.worker.pid);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    for (const seat of await Promise.allSettled(this.#seats)) if (seat.status === "fulfilled") seat.value.close();
  }

  async #start(index: number): Promise<MediaWorker> {
    const { port } = this.#config;
    const seat = await MediaWorker.start({ ...this.#config, port: port === null ? null : port + index });
    const { pid } = seat.worker;
    seat.worker.on("died", (error) => {
      this.#log.error({ pid, error: error.message }, "media worker died, starting another");
      this.#seats[index] = this.#restart(index);
      this.emit("died", { pid });
    });
    this.#log.info({ pid, seat: index }, "media worker started");
    return seat;
  }

  async #restart(index: number): Promise<MediaWorker> {
    for (let attempt = 0; ; attempt++) {
      await wait(respawnDelays[Math.min(attempt, respawnDelays.length - 1)], undefined, {
        signal: this.#closing.signal,
      });
      try {
        return await this.#start(index);
      } catch (error) {
        this.#log.error({ seat: index, attempt, error: String(error) }, "media worker did not start");
      }
    }
  }
}
