import * as Y from "yjs";
import { MinutesOutbox } from "./minutes/MinutesOutbox.ts";
import type { MinutesCache, MinutesLink, MinutesStatus } from "./minutes/ports.ts";
import { SaveLedger } from "./minutes/SaveLedger.ts";
import { contentOf, insertions, type SectionContent } from "./minutes/sectionContent.ts";
import type { SectionEdit, TextDelta } from "./minutes/textEdit.ts";

/** Told of a section's new text; `delta` is absent when there was no text before, or the change was one's own. */
export type SectionListener = (text: string, delta: readonly TextDelta[] | null) => void;

/**
 * The text of a conference's minutes (PROTOCOL R1–R3, R11): a Yjs document whose changes go to the server by an outbox and are
 * kept on this machine by a cache. It knows nothing of pages; a text area is bound to a section by `edit` and `observe`.
 */
export class MinutesText {
  readonly #doc = new Y.Doc();
  readonly #sections = this.#doc.getMap<Y.Text>("sections");
  readonly #cache: MinutesCache;
  readonly #ledger: SaveLedger;
  readonly #listeners = new Map<string, Set<SectionListener>>();
  readonly #undo = new Map<string, Y.UndoManager>();
  readonly #held: Uint8Array[] = [];
  #holds = 0;
  #keeping = 0;
  #outbox: MinutesOutbox | null = null;
  #closed = false;

  constructor(cache: MinutesCache) {
    this.#cache = cache;
    this.#ledger = new SaveLedger((unsent) => cache.keepUnsent(unsent));
    this.#sections.observeDeep((events, { origin }) => this.#tell(events, origin));
    this.#doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (!this.#isOwn(origin)) return;
      this.#outbox?.add(update);
      void this.#keep();
    });
  }

  /** Takes what the machine kept, then connects; resolves when the kept text is there, connected or not. */
  async open(link: MinutesLink): Promise<void> {
    const unsent = await this.#cache.open(this.#doc);
    if (this.#closed) return;
    this.#ledger.restore(unsent);
    this.#outbox = new MinutesOutbox(this.#doc, link, {
      received: (update) => this.#receive(update),
      sending: () => this.#ledger.sending(),
      stored: (at) => this.#ledger.stored(at),
      failed: (error) => this.#ledger.failed(error),
    });
  }

  getStatus = (): MinutesStatus => this.#ledger.status;

  subscribe = (listener: () => void): (() => void) => this.#ledger.subscribe(listener);

  /** A section's text; a fact in it is one `factUnit`. */
  textOf(sectionId: string): string {
    return this.contentOf(sectionId).text;
  }

  /** A section's text with its facts and its paragraphs' moments. */
  contentOf(sectionId: string): SectionContent {
    return contentOf(this.#sections.get(sectionId)?.toDelta() ?? []);
  }

  /**
   * Whether a section can be written in: the server makes every section's text, once. Were pages to make it, two that
   * write the first word at the same moment would each wipe out the other's.
   */
  isReady(sectionId: string): boolean {
    return this.#sections.has(sectionId);
  }

  isEmpty(sectionId: string): boolean {
    return (this.#sections.get(sectionId)?.length ?? 0) === 0;
  }

  /** Changes the text of a section that is ready; the change is sent by itself. Paragraphs that begin with it carry `now`. */
  edit(sectionId: string, { at, removed, inserted, facts = [] }: SectionEdit, now: string | null = null): void {
    const text = this.#sections.get(sectionId);
    if (!text) return;
    const pieces = insertions(this.contentOf(sectionId), at, { inserted, facts }, now);
    this.#undoOf(sectionId);
    this.#doc.transact(() => {
      text.delete(at, removed);
      let place = at;
      for (const { piece, at: moment } of pieces) {
        const format = moment === null ? {} : { at: moment };
        if (typeof piece === "string") text.insert(place, piece, format);
        else text.insertEmbed(place, { fact: piece }, format);
        place += typeof piece === "string" ? piece.length : 1;
      }
    }, this);
  }

  /** Takes back the own last change of a section; what others wrote stays. */
  undo(sectionId: string): void {
    this.#undoOf(sectionId)?.undo();
  }

  redo(sectionId: string): void {
    this.#undoOf(sectionId)?.redo();
  }

  /** Tells whenever a section's text becomes ready or changes. */
  observe(sectionId: string, listener: SectionListener): () => void {
    const listeners = this.#listeners.get(sectionId) ?? new Set();
    this.#listeners.set(sectionId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
    };
  }

  /** Keeps others' changes back while an input method composes a letter, which a changed text area would break. */
  hold(): () => void {
    this.#holds += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#holds -= 1;
      if (this.#holds === 0) for (const update of this.#held.splice(0)) Y.applyUpdate(this.#doc, update);
    };
  }

  /** Sends at once what waits, as when the page is put away. */
  flush(): void {
    this.#outbox?.flush();
  }

  close(): void {
    this.#closed = true;
    this.#outbox?.close();
    this.#cache.close();
    this.#ledger.close();
    for (const manager of this.#undo.values()) manager.destroy();
    this.#doc.destroy();
  }

  /** Says that the machine keeps what was written only when it does, and only for the last word. */
  async #keep(): Promise<void> {
    const round = ++this.#keeping;
    this.#ledger.keeping(false);
    // The cache hears of the same change right after this.
    await Promise.resolve();
    const kept = await this.#cache.kept();
    if (round === this.#keeping && !this.#closed) this.#ledger.keeping(kept);
  }

  #receive(update: Uint8Array): void {
    if (this.#holds > 0) this.#held.push(update);
    else Y.applyUpdate(this.#doc, update);
  }

  #isOwn(origin: unknown): boolean {
    return origin === this || origin instanceof Y.UndoManager;
  }

  #undoOf(sectionId: string): Y.UndoManager | null {
    const known = this.#undo.get(sectionId);
    const text = this.#sections.get(sectionId);
    if (known || !text) return known ?? null;
    const made = new Y.UndoManager(text, { trackedOrigins: new Set([this]) });
    this.#undo.set(sectionId, made);
    return made;
  }

  #tell(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], origin: unknown): void {
    const changed = new Map<string, readonly TextDelta[] | null>();
    for (const event of events) {
      const [sectionId] = event.path;
      if (typeof sectionId === "string") changed.set(sectionId, origin === this ? null : event.delta);
      else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) changed.set(String(key), null);
    }
    this.#ledger.wrote([...changed.keys()], this.#isOwn(origin), this.#writtenSections());
    for (const [sectionId, delta] of changed)
      for (const listener of this.#listeners.get(sectionId) ?? []) listener(this.textOf(sectionId), delta);
  }

  #writtenSections(): string[] {
    return [...this.#sections].flatMap(([id, text]) => (text.length > 0 ? [id] : []));
  }
}
