import { Worker } from "node:worker_threads";

/** What a thread that reads somebody's file may take. */
export interface ThreadLimits {
  /** Longest time in all, in ms. */
  milliseconds: number;
  /** Longest time without a message, in ms; absent where only the whole time counts. */
  silence?: number;
  /** Heap in MiB. */
  memory: number;
  /** Room for what is young in it, in MiB; more for a thread that makes much and keeps little. */
  young?: number;
}

/** A thread's script, what it gets as `workerData`, and what ends it. */
export interface ThreadTask {
  script: URL;
  data: unknown;
  limits: ThreadLimits;
  signal?: AbortSignal;
}

/**
 * Reads a file that somebody sent in a thread of its own, which a hostile file can neither block nor fill. `receive` gets
 * what the thread posts, one message after the other, until it answers something other than `undefined`, which is the result; `null` when
 * the thread ends, fails, is stopped or out of time before. The thread is gone when this resolves.
 */
export async function inThread<Result>(
  { script, data, limits, signal }: ThreadTask,
  receive: (message: unknown) => Result | undefined | Promise<Result | undefined>,
): Promise<Result | null> {
  if (signal?.aborted) return null;
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memory,
      ...(limits.young === undefined ? {} : { maxYoungGenerationSizeMb: limits.young }),
    },
    execArgv: ["--no-warnings"],
    stderr: true,
  });
  // What a reader says of a broken file is of no use to anybody.
  worker.stderr.resume();
  const timers: NodeJS.Timeout[] = [];
  const ended = new AbortController();
  try {
    return await new Promise<Result | null>((resolve, reject) => {
      const giveUp = () => resolve(null);
      timers.push(setTimeout(giveUp, limits.milliseconds));
      const silence = limits.silence === undefined ? null : setTimeout(giveUp, limits.silence);
      if (silence) timers.push(silence);
      signal?.addEventListener("abort", giveUp, { signal: ended.signal });
      let before = Promise.resolve();
      worker.on("message", (message: unknown) => {
        silence?.refresh();
        before = before
          .then(() => receive(message))
          .then((result) => {
            if (result !== undefined) resolve(result);
          })
          .catch(reject);
      });
      worker.once("error", giveUp);
      // What it posted last is still being received when it ends.
      worker.once("exit", () => void before.then(giveUp));
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    ended.abort();
    await worker.terminate();
  }
}
