import { setTimeout as wait } from "node:timers/promises";

/** Resolves once something holds, looked at every few milliseconds; rejects when it doesn't in time. */
export async function until(holds: () => boolean, timeout = 5000): Promise<void> {
  const end = performance.now() + timeout;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`did not hold within ${timeout} ms: ${holds.toString()}`);
    await wait(5);
  }
}
