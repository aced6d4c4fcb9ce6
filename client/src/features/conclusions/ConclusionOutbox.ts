import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { Reply } from "@diemcau/shared/protocol/socket";
import { newId } from "../../conference/newId.ts";

/** A conclusion that was typed and that the server hasn't taken yet. */
export interface PendingConclusion {
  /** The command's id, the same however often it is sent: it is recorded once (PROTOCOL C4). */
  commandId: string;
  text: string;
  /** Why the server didn't take it; absent while it waits for the link. */
  refusal: ErrorReply | null;
}

/** Where typed conclusions are kept till the server has them, so that neither a lost link nor a closed page loses one. */
export interface OutboxStore {
  read(): string | null;
  write(text: string): void;
}

interface Parts {
  store: OutboxStore;
  send: (text: string, commandId: string) => Promise<Reply<unknown>>;
}

/** Typed conclusions on their way, in the order they were typed. The field is free at once for the next one. */
export class ConclusionOutbox {
  readonly #parts: Parts;
  readonly #watchers = new Set<() => void>();
  #pending: readonly PendingConclusion[];
  #sending = false;
  /** The link came back while something was still under way. */
  #again = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#pending = readPending(parts.store.read());
  }

  readonly getSnapshot = (): readonly PendingConclusion[] => this.#pending;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Takes a conclusion; from here on it isn't lost. */
  record(text: string): void {
    this.#change([...this.#pending, { commandId: newId(), text, refusal: null }]);
    void this.flush();
  }

  /** Sends what waits, one after another; to be called whenever the link is there again. */
  async flush(): Promise<void> {
    this.#again = true;
    if (this.#sending) return;
    this.#sending = true;
    while (this.#again) {
      this.#again = false;
      await this.#sendAll();
    }
    this.#sending = false;
  }

  /** Up to the first that the link doesn't carry. */
  async #sendAll(): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) {
      const { commandId } = next;
      const reply = await this.#parts.send(next.text, commandId);
      if (reply.ok) this.drop(commandId);
      else if (reply.error.code === "link.lost") return;
      else this.#refuse(commandId, reply.error);
    }
  }

  /** Tries a refused one again. */
  retry(commandId: string): void {
    this.#refuse(commandId, null);
    void this.flush();
  }

  /** Takes one out: the server has it, or its text is back in the field. */
  drop(commandId: string): void {
    this.#change(this.#pending.filter((one) => one.commandId !== commandId));
  }

  #next(): PendingConclusion | undefined {
    return this.#pending.find(({ refusal }) => refusal === null);
  }

  #refuse(commandId: string, refusal: ErrorReply | null): void {
    this.#change(this.#pending.map((one) => (one.commandId === commandId ? { ...one, refusal } : one)));
  }

  #change(pending: readonly PendingConclusion[]): void {
    this.#pending = pending;
    this.#parts.store.write(JSON.stringify(pending.map(({ commandId, text }) => ({ commandId, text }))));
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** What an earlier page left; anything else that stands there is passed over. */
function readPending(text: string | null): PendingConclusion[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.flatMap(pendingOf) : [];
  } catch {
    return [];
  }
}

function pendingOf(kept: unknown): PendingConclusion[] {
  if (typeof kept !== "object" || kept === null || !("commandId" in kept) || !("text" in kept)) return [];
  const { commandId, text } = kept;
  return typeof commandId === "string" && typeof text === "string" ? [{ commandId, text, refusal: null }] : [];
}
