import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import * as Y from "yjs";
import type { MinutesLink } from "./ports.ts";

/** Longest time typed text waits before it is sent, in milliseconds. */
const batchMs = 250;
/** Pauses before the server is asked again after it refused or didn't answer, in milliseconds; the last one repeats. */
const retryMs = [500, 1000, 2000, 4000, 8000] as const;

/** What the outbox tells of its work. */
export interface OutboxEvents {
  /** The server's text, to be put into the document. */
  received(update: Uint8Array): void;
  /** All that was sent so far is stored; `at` is absent when the server had it already. */
  stored(at: string | null): void;
  /** An update goes out: what is written from now on belongs to the next one. */
  sending(): void;
  failed(error: ErrorReply | null): void;
}

/**
 * Brings the document's changes to the server, in order, one message at a time (PROTOCOL R2). After every connection, and
 * after anything went wrong, both sides first compare what they have; so nothing needs to be remembered but the document.
 */
export class MinutesOutbox {
  readonly #doc: Y.Doc;
  readonly #link: MinutesLink;
  readonly #events: OutboxEvents;
  readonly #leave: (() => void)[] = [];
  #batch: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Unknown until the link has told. */
  #live: boolean | null = null;
  #synced = false;
  #busy = false;
  #failures = 0;
  /** Counts connections, so that an answer of an earlier one is told from the present one's. */
  #round = 0;

  constructor(doc: Y.Doc, link: MinutesLink, events: OutboxEvents) {
    this.#doc = doc;
    this.#link = link;
    this.#events = events;
    this.#leave.push(
      link.onUpdate((update) => events.received(update)),
      link.onLive((live) => this.#follow(live)),
    );
  }

  /** Takes a change of the own page; it is sent with others within {@link batchMs}. */
  add(update: Uint8Array): void {
    this.#batch.push(update);
    this.#wake(batchMs);
  }

  /** Sends what waits without the pause, as when the page is about to close. */
  flush(): void {
    this.#wake(0);
  }

  close(): void {
    this.#round += 1;
    this.#live = false;
    if (this.#timer) clearTimeout(this.#timer);
    for (const leave of this.#leave) leave();
  }

  #follow(live: boolean): void {
    if (live === this.#live) return;
    this.#live = live;
    this.#round += 1;
    this.#synced = false;
    this.#busy = false;
    this.#failures = 0;
    if (live) void this.#step();
    else this.#events.failed(null);
  }

  #wake(milliseconds: number): void {
    if (this.#timer && milliseconds > 0) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#step();
    }, milliseconds);
  }

  async #step(): Promise<void> {
    if (!this.#live || this.#busy) return;
    this.#busy = true;
    const round = this.#round;
    const error = this.#synced ? await this.#send(round) : await this.#compare(round);
    if (round !== this.#round) return;
    this.#busy = false;
    this.#failures = error === undefined ? 0 : this.#failures + 1;
    if (error !== undefined) {
      this.#synced = false;
      this.#events.failed(error);
      // Sealed minutes take nothing any more (PROTOCOL R8): what came too late stays here, and is shown as unsent.
      if (error?.code === "minutes.sealed") return;
      this.#wake(retryMs[Math.min(this.#failures, retryMs.length) - 1] ?? 8000);
    } else if (this.#batch.length > 0) this.#wake(batchMs);
  }

  /** Answers `undefined` when it went well, else the error, or `null` when no answer came. */
  async #compare(round: number): Promise<ErrorReply | null | undefined> {
    const reply = await this.#link.sync(Y.encodeStateVector(this.#doc));
    if (round !== this.#round) return undefined;
    if (!reply?.ok) return reply?.error ?? null;
    this.#events.received(reply.data.update);
    const missing = Y.encodeStateAsUpdate(this.#doc, reply.data.stateVector);
    this.#synced = true;
    this.#batch = [];
    if (serverHas(reply.data, missing)) this.#events.stored(null);
    else this.#batch = [missing];
    return undefined;
  }

  async #send(round: number): Promise<ErrorReply | null | undefined> {
    if (this.#batch.length === 0) return undefined;
    const update = Y.mergeUpdates(this.#batch);
    this.#batch = [];
    this.#events.sending();
    const reply = await this.#link.send(update);
    if (round !== this.#round) return undefined;
    if (!reply?.ok) return reply?.error ?? null;
    this.#events.stored(reply.data.at);
    return undefined;
  }
}

/** Whether the server has all of an update, what it takes out included: a state vector alone tells nothing of that. */
function serverHas(server: { update: Uint8Array; stateVector: Uint8Array }, update: Uint8Array): boolean {
  const snapshot = Y.createSnapshot(Y.decodeUpdate(server.update).ds, Y.decodeStateVector(server.stateVector));
  return Y.snapshotContainsUpdate(snapshot, update);
}
