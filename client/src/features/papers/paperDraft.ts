import { PaperDraftInput } from "@diemcau/shared/model/paper";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Copies of one person's drafts on this machine: what the server hasn't acknowledged yet, and nothing else. A browser without storage
 * keeps none.
 */
export class PaperDrafts {
  readonly #store: Store | null;
  readonly #personId: string;

  constructor(store: Store | null, personId: string) {
    this.#store = store;
    this.#personId = personId;
  }

  read(itemId: string): PaperDraftInput | null {
    try {
      return PaperDraftInput.parse(JSON.parse(this.#store?.getItem(this.#key(itemId)) ?? "null"));
    } catch {
      return null;
    }
  }

  /** Keeps a draft; answers whether it is kept, so that the page never claims it when the storage is full or closed. */
  write(itemId: string, draft: PaperDraftInput): boolean {
    try {
      this.#store?.setItem(this.#key(itemId), JSON.stringify(draft));
      return this.#store !== null;
    } catch {
      return false;
    }
  }

  forget(itemId: string): void {
    try {
      this.#store?.removeItem(this.#key(itemId));
    } catch {
      // A storage that is closed holds no draft to forget.
    }
  }

  #key(itemId: string): string {
    return `diemcau.paper.${this.#personId}.${itemId}`;
  }
}

/** This browser's own storage; absent where a person or a policy closed it. */
export function browserStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
