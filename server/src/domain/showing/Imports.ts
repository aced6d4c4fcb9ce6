import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ImportStatus } from "@diemcau/shared/protocol/rest";
import { may } from "@diemcau/shared/rules/permissions";
import type { Surroundings } from "../ports.ts";
import type { ImportWatch } from "./ports.ts";

/** Most imports of one conference that are kept, finished ones among them: the oldest of these give way. */
const kept = 40;

/** What an import is of. */
export type ImportFacts = Pick<ImportStatus, "kind" | "title">;

interface Import {
  status: ImportStatus;
  conferenceId: string;
  starter: string;
  stop: AbortController;
  ended: Promise<void>;
}

/**
 * Files that came in and are being made into slides or clips, in this process's memory: what a restart interrupts has to be sent
 * again.
 */
export class Imports {
  readonly #surroundings: Surroundings;
  readonly #failed: (error: unknown) => void;
  readonly #imports = new Map<string, Import>();
  #closed = false;

  /** `failed` hears of what nobody foresaw. */
  constructor(surroundings: Surroundings, failed: (error: unknown) => void) {
    this.#surroundings = surroundings;
    this.#failed = failed;
  }

  /** Begins to work on what `actor` handed in; `work` answers the id of what it made. Throws `import.tooMany` while too many run. */
  begin(
    conferenceId: string,
    actor: Actor,
    facts: ImportFacts,
    work: (watch: ImportWatch) => Promise<string>,
  ): ImportStatus {
    this.makeRoom(conferenceId);
    const stop = new AbortController();
    const status: ImportStatus = {
      id: this.#surroundings.newId(),
      ...facts,
      state: "working",
      done: 0,
      of: 0,
      madeId: null,
      error: null,
    };
    const entry = { status, conferenceId, starter: starterOf(actor), stop };
    const ended = this.#run(status, work, stop.signal);
    this.#imports.set(status.id, { ...entry, ended });
    if (this.#closed) stop.abort();
    return { ...status };
  }

  /** Lets the oldest finished one go where there are too many; throws `import.tooMany` while all of them run. */
  makeRoom(conferenceId: string): void {
    const own = [...this.#imports.values()].filter((entry) => entry.conferenceId === conferenceId);
    if (own.length < kept) return;
    const finished = own.find(({ status }) => status.state !== "working");
    if (!finished) throw new AppError("import.tooMany");
    this.#imports.delete(finished.status.id);
  }

  /** Imports of a conference that an actor may see: staff all, a presenter the own ones. */
  list(conferenceId: string, actor: Actor): ImportStatus[] {
    return [...this.#imports.values()]
      .filter((entry) => entry.conferenceId === conferenceId && isSeenBy(entry, actor))
      .map(({ status }) => ({ ...status }));
  }

  /** Stops an import that runs, and takes it from the list. */
  dismiss(conferenceId: string, actor: Actor, importId: string): void {
    const entry = this.#imports.get(importId);
    if (!entry || entry.conferenceId !== conferenceId || !isSeenBy(entry, actor)) throw new AppError("notFound");
    entry.stop.abort();
    this.#imports.delete(importId);
  }

  /** Stops all that runs; resolves when it has. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { stop } of this.#imports.values()) stop.abort();
    await Promise.all([...this.#imports.values()].map(({ ended }) => ended));
  }

  async #run(status: ImportStatus, work: (watch: ImportWatch) => Promise<string>, signal: AbortSignal): Promise<void> {
    const progress = (done: number, of: number) => Object.assign(status, { done, of });
    try {
      status.madeId = await work({ signal, progress });
      status.state = "done";
    } catch (error) {
      status.state = "failed";
      status.error = error instanceof AppError ? error.toReply() : { code: "server.failed" };
      if (!(error instanceof AppError)) this.#failed(error);
    }
  }
}

function isSeenBy({ starter, status }: Import, actor: Actor): boolean {
  if (actor.kind === "device") return starter === starterOf(actor);
  return may(actor, status.kind === "deck" ? "deck.add" : "clip.add");
}

function starterOf(actor: Actor): string {
  return actor.kind === "system" ? actor.kind : `${actor.kind} ${actor.id}`;
}
