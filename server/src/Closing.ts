import type { Log } from "./observability/log.ts";

/** What was opened, to be closed in the reverse order. */
export class Closing {
  private readonly log: Log;
  private readonly opened: { name: string; close: () => unknown }[] = [];

  constructor(log: Log) {
    this.log = log;
  }

  /** Remembers how to close something, and answers it. */
  add<Part>(name: string, part: Part, close: (part: Part) => unknown): Part {
    this.opened.push({ name, close: () => close(part) });
    return part;
  }

  /** Closes all of it once. What fails to close is told and doesn't keep the rest open. */
  async close(): Promise<void> {
    for (let part = this.opened.pop(); part; part = this.opened.pop()) {
      try {
        await part.close();
      } catch (error) {
        this.log.error({ err: error, part: part.name }, "could not be closed");
      }
    }
  }
}
