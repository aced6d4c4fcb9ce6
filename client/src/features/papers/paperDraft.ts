/** What a presenter typed and has not handed in yet. */
export interface PaperDraft {
  title: string;
  text: string;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Drafts of one person's papers on this machine, kept until they are handed in; a browser without storage keeps none. */
export class PaperDrafts {
  readonly #store: Store | null;
  readonly #personId: string;

  constructor(store: Store | null, personId: string) {
    this.#store = store;
    this.#personId = personId;
  }

  read(itemId: string): PaperDraft | null {
    try {
      const kept: unknown = JSON.parse(this.#store?.getItem(this.#key(itemId)) ?? "null");
      return isDraft(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  /** Keeps a draft; answers whether it is kept, so that the page never claims it when the storage is full or closed. */
  write(itemId: string, draft: PaperDraft): boolean {
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

function isDraft(value: unknown): value is PaperDraft {
  return (
    typeof value === "object" &&
    value !== null &&
    "title" in value &&
    typeof value.title === "string" &&
    "text" in value &&
    typeof value.text === "string"
  );
}
