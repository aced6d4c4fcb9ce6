import type { MinutesCache, MinutesLink } from "@diemcau/client/conference/minutes/ports";
import type { Reply } from "@diemcau/shared/protocol/socket";
import * as Y from "yjs";

/** A server of minutes in memory: it stores updates and hands them on, over lines that a test can cut and hold up. */
export class MinutesServer {
  readonly doc = new Y.Doc();
  readonly lines = new Set<Line>();
  stored = 0;

  /** The server makes every section's text, as the real one does when the log gets a section. */
  provide(...sectionIds: string[]): this {
    const before = Y.encodeStateVector(this.doc);
    const sections = this.doc.getMap("sections");
    for (const id of sectionIds) if (!sections.has(id)) sections.set(id, new Y.Text());
    const update = Y.encodeStateAsUpdate(this.doc, before);
    for (const line of this.lines) line.deliver(update);
    return this;
  }

  line(): Line {
    const line = new Line(this);
    this.lines.add(line);
    return line;
  }

  store(update: Uint8Array, from: Line): void {
    Y.applyUpdate(this.doc, update);
    this.stored += 1;
    for (const line of this.lines) if (line !== from) line.deliver(update);
  }

  text(sectionId: string): string {
    return this.doc.getMap<Y.Text>("sections").get(sectionId)?.toJSON() ?? "";
  }
}

/** One page's connection. While `paused`, messages wait on the way and arrive in order at `resume`. */
export class Line implements MinutesLink {
  readonly #server: MinutesServer;
  readonly #updates = new Set<(update: Uint8Array) => void>();
  readonly #lives = new Set<(live: boolean) => void>();
  #waiting: (() => void)[] = [];
  #live = false;
  paused = false;
  /** Swallow the answers to updates, as when the server dies after storing and before answering. */
  deaf = false;

  constructor(server: MinutesServer) {
    this.#server = server;
  }

  sync(stateVector: Uint8Array): ReturnType<MinutesLink["sync"]> {
    return this.#travel(() => ({
      update: Y.encodeStateAsUpdate(this.#server.doc, stateVector),
      stateVector: Y.encodeStateVector(this.#server.doc),
    }));
  }

  send(update: Uint8Array): ReturnType<MinutesLink["send"]> {
    const answer = this.#travel(() => {
      this.#server.store(update, this);
      return { at: "2022-04-28T02:18:02.000Z" };
    });
    return this.deaf ? answer.then(() => null) : answer;
  }

  onUpdate(listener: (update: Uint8Array) => void): () => void {
    this.#updates.add(listener);
    return () => this.#updates.delete(listener);
  }

  onLive(listener: (live: boolean) => void): () => void {
    this.#lives.add(listener);
    listener(this.#live);
    return () => this.#lives.delete(listener);
  }

  deliver(update: Uint8Array): void {
    if (!this.#live) return;
    this.#pass(() => {
      for (const listener of this.#updates) listener(update);
    });
  }

  connect(live = true): void {
    this.#live = live;
    if (!live) this.#waiting = [];
    for (const listener of this.#lives) listener(live);
  }

  resume(): void {
    this.paused = false;
    for (const arrive of this.#waiting.splice(0)) arrive();
  }

  #pass(arrive: () => void): void {
    if (this.paused) this.#waiting.push(arrive);
    else arrive();
  }

  #travel<Data>(work: () => Data): Promise<Reply<Data> | null> {
    if (!this.#live) return Promise.resolve(null);
    return new Promise((resolve) => this.#pass(() => resolve({ ok: true, data: work() })));
  }
}

/** A machine's memory that outlives its pages. */
export class MemoryCache implements MinutesCache {
  updates: Uint8Array[] = [];
  unsent: string[] = [];
  /** Writing takes until somebody answers it. */
  slow = false;
  readonly writes: ((kept: boolean) => void)[] = [];

  async open(doc: Y.Doc): Promise<string[]> {
    for (const update of this.updates) Y.applyUpdate(doc, update, this);
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.updates.push(update);
    });
    return this.unsent;
  }

  keepUnsent(sectionIds: string[]): void {
    this.unsent = sectionIds;
  }

  /** Answered by hand: {@link writes} holds what waits to be written. */
  kept(): Promise<boolean> {
    return this.slow ? new Promise((resolve) => this.writes.push(resolve)) : Promise.resolve(true);
  }

  close(): void {}
}
