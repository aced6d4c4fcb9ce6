import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import type { MinutesCache } from "./ports.ts";

/**
 * Keeps minutes in the browser's own database, apart for every conference and person: a shared machine shows nobody the
 * unsent words of a colleague. Where the browser forbids a database, text lives in the page until it is sent.
 */
export class BrowserMinutesCache implements MinutesCache {
  readonly #name: string;
  #kept: IndexeddbPersistence | null = null;
  #closed = false;

  constructor(conferenceId: string, personId: string) {
    this.#name = `diemcau:minutes:${conferenceId}:${personId}`;
  }

  async open(doc: Y.Doc): Promise<string[]> {
    if (this.#closed || !(await mayKeep())) return [];
    this.#kept = new IndexeddbPersistence(this.#name, doc);
    await this.#kept.whenSynced;
    return String((await this.#kept.get("unsent")) ?? "")
      .split(" ")
      .filter((id) => id !== "");
  }

  keepUnsent(sectionIds: string[]): void {
    this.#kept?.set("unsent", sectionIds.join(" ")).catch(() => undefined);
  }

  kept(): Promise<boolean> {
    const database = this.#kept?.db;
    if (!database || this.#closed) return Promise.resolve(false);
    // A look at the store waits for what is being written into it before.
    return new Promise((resolve) => {
      try {
        const look = database.transaction("updates", "readonly");
        look.oncomplete = () => resolve(true);
        look.onabort = () => resolve(false);
        look.objectStore("updates").count();
      } catch {
        resolve(false);
      }
    });
  }

  close(): void {
    this.#closed = true;
    void this.#kept?.destroy();
  }
}

/** Whether the browser lets this page have a database; private windows may refuse it. */
async function mayKeep(): Promise<boolean> {
  if (typeof indexedDB === "undefined") return false;
  return new Promise((resolve) => {
    const request = indexedDB.open("diemcau:probe");
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => resolve(false);
    request.onblocked = () => resolve(false);
  });
}
