import type { PaperDraft, PaperDraftInput } from "@diemcau/shared/model/paper";
import { ApiError } from "../../api/http.ts";

/** What is being written. */
export type Writing = Pick<PaperDraftInput, "title" | "text">;

/**
 * Where the latest letter is: on its way, at the server, on this machine alone because the server wasn't reached, nowhere, or in the way
 * of what another window kept.
 */
export type DraftState = "typing" | "kept" | "local" | "notKept" | "conflict";

/** How long typing rests before it is kept, and how long until an unreached server is asked again. */
const restMs = 700;
const retryMs = 4000;

interface Parts {
  /** Version at the server that the writing began from, 0 for none. */
  version: number;
  save: (draft: PaperDraftInput) => Promise<PaperDraft>;
  /** Copies on this machine, of what the server hasn't acknowledged. */
  local: { write: (draft: PaperDraftInput) => boolean; forget: () => void };
  onState: (state: DraftState, savedAt: string | null) => void;
}

/** Keeps a draft at the server while it is written, with a copy on this machine until the server has acknowledged it. */
export class DraftKeeper {
  readonly #parts: Parts;
  #version: number;
  #latest: Writing | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  #over = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#version = parts.version;
  }

  /** Something was typed. */
  change(writing: Writing): void {
    if (this.#over) return;
    this.#latest = writing;
    this.#parts.onState("typing", null);
    this.#wait(restMs);
  }

  /** Keeps a copy on this machine at once, as when the page goes away. */
  keepHere(): void {
    if (this.#latest) this.#copy(this.#latest);
  }

  /** Keeps it now; resolves when the server has answered. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#work = this.#work.then(() => this.#save());
    return this.#work;
  }

  /** Keeps what is written here in the place of what another window kept as `version`. */
  overrule(version: number, writing: Writing): Promise<void> {
    this.#version = version;
    this.#latest = writing;
    return this.flush();
  }

  /** The text was handed in, or another window's taken: nothing is kept any more. Resolves when nothing is on its way. */
  async finish(): Promise<void> {
    this.#over = true;
    this.#latest = null;
    clearTimeout(this.#timer);
    await this.#work;
    this.#parts.local.forget();
  }

  /** The form closes: what was typed last stays on this machine until the next time, if the server doesn't get it now. */
  close(): void {
    this.keepHere();
    void this.flush();
  }

  async #save(): Promise<void> {
    const writing = this.#latest;
    if (!writing) return;
    const here = this.#copy(writing);
    try {
      const kept = await this.#parts.save({ version: this.#version, ...writing });
      this.#version = kept.version;
      if (this.#latest !== writing) return;
      this.#latest = null;
      this.#parts.local.forget();
      this.#parts.onState("kept", kept.savedAt);
    } catch (error) {
      if (this.#over) return;
      if (error instanceof ApiError && error.reply.code === "version.conflict")
        return this.#parts.onState("conflict", null);
      this.#parts.onState(here ? "local" : "notKept", null);
      // What the server refused it refuses again; what it didn't get, it may get later.
      if (!(error instanceof ApiError) || error.status >= 500) this.#wait(retryMs);
    }
  }

  #copy(writing: Writing): boolean {
    return this.#parts.local.write({ version: this.#version, ...writing });
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }
}
