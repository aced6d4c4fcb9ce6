import { Worker } from "node:worker_threads";

/** What a thread that reads somebody's file may take. */
export interface ThreadLimits {
  /** Longest time in ms. */
  milliseconds: number;
  /** Heap in MiB. */
  memory: number;
}

/**
 * Reads a file that somebody sent in a thread of its own, which a hostile file can neither block nor fill. `receive` gets
 * what the thread posts until it answers something other than `undefined`, which is the result; `null` when the thread ends, fails or is
 * out of time before. The thread is gone when this resolves.
 */
export async function inThread<Result>(
  { script, data, limits }: { script: URL; data: unknown; limits: ThreadLimits },
  receive: (message: unknown) => Result | undefined | Promise<Result | undefined>,
): Promise<Result | null> {
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    execArgv: ["--no-warnings"],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Result | null>((resolve, reject) => {
      timer = setTimeout(() => resolve(null), limits.milliseconds);
      const onMessage = async (message: unknown) => {
        const result = await receive(message);
        if (result !== undefined) resolve(result);
      };
      worker.on("message", (message: unknown) => void onMessage(message).catch(reject));
      worker.once("error", () => resolve(null));
      worker.once("exit", () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
