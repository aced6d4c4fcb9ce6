import type { CommandEnvelope } from "@diemcau/shared/protocol/commands";
import type { Reply } from "@diemcau/shared/protocol/socket";
import { newId } from "./newId.ts";
import { linkLost } from "./Wire.ts";

/** What a command did: the commit's seq, and the entities it made. */
export interface CommandResult {
  seq: number;
  ids: string[];
}

interface Waiting {
  envelope: CommandEnvelope;
  answer: (reply: Reply<CommandResult>) => void;
  timer: ReturnType<typeof setTimeout>;
  asking: boolean;
}

/** How long a command may wait for the link before the page says honestly that it didn't get through, in ms. */
export const patience = 8000;

/** Commands that have no answer yet; each keeps its id over as many links as it takes (PROTOCOL C4). */
export class CommandQueue {
  readonly #ask: (envelope: CommandEnvelope) => Promise<Reply<CommandResult>>;
  readonly #waiting = new Map<string, Waiting>();

  constructor(ask: (envelope: CommandEnvelope) => Promise<Reply<CommandResult>>) {
    this.#ask = ask;
  }

  /** A `commandId` of the caller's own lets it ask again later for the same effect, whatever came of this time. */
  send(command: Omit<CommandEnvelope, "commandId">, commandId = newId()): Promise<Reply<CommandResult>> {
    const envelope = { ...command, commandId };
    return new Promise((answer) => {
      const timer = setTimeout(() => this.#settle(envelope.commandId, linkLost), patience);
      const waiting = { envelope, answer, timer, asking: false };
      this.#waiting.set(envelope.commandId, waiting);
      this.#attempt(waiting);
    });
  }

  /** Everything unanswered goes out again, in the order it was asked. */
  linkIsLive(): void {
    for (const waiting of this.#waiting.values()) this.#attempt(waiting);
  }

  /** The server won't have this page: nothing waits any longer. */
  giveUp(): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, linkLost);
  }

  close(): void {
    this.giveUp();
  }

  #attempt(waiting: Waiting): void {
    if (waiting.asking) return;
    waiting.asking = true;
    void this.#ask(waiting.envelope).then((reply) => {
      waiting.asking = false;
      if (reply.ok || reply.error.code !== "link.lost") this.#settle(waiting.envelope.commandId, reply);
    });
  }

  #settle(id: string, reply: Reply<CommandResult>): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    waiting.answer(reply);
  }
}
