import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { MinutesStatus, SaveState } from "./ports.ts";

/** Keeps account of which sections' text is on the server. A section is saved only by an answer to what held its last word. */
export class SaveLedger {
  readonly #keepUnsent: (sectionIds: string[]) => void;
  readonly #listeners = new Set<() => void>();
  /** Sections with text that no answered update held. */
  readonly #waiting = new Set<string>();
  /** Sections in the update that is on its way. */
  readonly #sent = new Set<string>();
  readonly #savedAt = new Map<string, string | null>();
  #written: readonly string[] = [];
  #lastAt: string | null = null;
  /** Whether the server's text has been here since the page opened. */
  #known = false;
  /** Whether this machine keeps everything that was written here. */
  #kept = true;
  #trouble: { error: ErrorReply | null } | null = null;
  #status: MinutesStatus = { overall: { kind: "loading" }, sections: {}, written: [] };

  constructor(keepUnsent: (sectionIds: string[]) => void) {
    this.#keepUnsent = keepUnsent;
  }

  get status(): MinutesStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#listeners.clear();
  }

  /** Sections an earlier visit left unsent. */
  restore(sectionIds: readonly string[]): void {
    for (const id of sectionIds) this.#waiting.add(id);
    this.#publish();
  }

  /** Something was written that this machine doesn't keep yet, or now does. */
  keeping(kept: boolean): void {
    this.#kept = kept;
    this.#publish();
  }

  /** The text of some sections changed, by the own page or from elsewhere. */
  wrote(sectionIds: readonly string[], own: boolean, written: readonly string[]): void {
    this.#written = written;
    const before = this.#waiting.size;
    if (own) for (const id of sectionIds) this.#waiting.add(id);
    if (this.#waiting.size !== before) this.#keepUnsent(this.#unsent());
    this.#publish();
  }

  sending(): void {
    for (const id of this.#waiting) this.#sent.add(id);
    this.#waiting.clear();
  }

  /** What was sent is stored; without a time the server had everything already. */
  stored(at: string | null): void {
    if (at === null) this.sending();
    for (const id of this.#sent) this.#savedAt.set(id, at);
    this.#sent.clear();
    this.#lastAt = at ?? this.#lastAt;
    this.#known = true;
    this.#trouble = null;
    this.#keepUnsent(this.#unsent());
    this.#publish();
  }

  failed(error: ErrorReply | null): void {
    for (const id of this.#sent) this.#waiting.add(id);
    this.#sent.clear();
    this.#trouble = { error };
    this.#publish();
  }

  #unsent(): string[] {
    return [...new Set([...this.#waiting, ...this.#sent])];
  }

  #publish(): void {
    const unsent = this.#unsent();
    const open: SaveState = this.#trouble
      ? { kind: "unsent", sections: unsent.length, kept: this.#kept, error: this.#trouble.error }
      : { kind: "saving" };
    const settled: SaveState = this.#known ? { kind: "saved", at: this.#lastAt } : { kind: "loading" };
    this.#status = {
      overall: unsent.length > 0 ? open : settled,
      sections: Object.fromEntries([
        ...[...this.#savedAt].map(([id, at]) => [id, { kind: "saved", at }] as const),
        ...unsent.map((id) => [id, open] as const),
      ]),
      written: this.#written,
    };
    for (const listener of this.#listeners) listener();
  }
}
