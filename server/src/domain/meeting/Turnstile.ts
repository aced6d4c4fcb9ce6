/** Lets tasks of one key pass one after another; those of different keys don't wait for each other. */
export class Turnstile {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs `task` when the tasks before it under `key` are done, whether they succeeded or not. */
  async pass<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    const settled = mine.catch(() => undefined);
    this.last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === settled) this.last.delete(key);
    }
  }
}
