import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { Reply } from "@diemcau/shared/protocol/socket";
import type * as Y from "yjs";

/** What the minutes need of a connection. An answer that never came is `null`; promises don't reject. */
export interface MinutesLink {
  sync(stateVector: Uint8Array): Promise<Reply<{ update: Uint8Array; stateVector: Uint8Array }> | null>;
  /** Answered once the update is stored (PROTOCOL R2). */
  send(update: Uint8Array): Promise<Reply<{ at: string }> | null>;
  onUpdate(listener: (update: Uint8Array) => void): () => void;
  /** Tells at once, and whenever it changes, whether messages go through. */
  onLive(listener: (live: boolean) => void): () => void;
}

/** What the machine keeps, so that a closed browser loses nothing. */
export interface MinutesCache {
  /** Fills the document and follows it; resolves with the sections that hadn't reached the server. */
  open(doc: Y.Doc): Promise<string[]>;
  keepUnsent(sectionIds: string[]): void;
  /** Resolves once every change that the document told so far outlives the browser; `false` where nothing can be kept. */
  kept(): Promise<boolean>;
  close(): void;
}

/** How far written text has come. `at` is the server's time, absent when nothing was written since the page opened. */
export type SaveState =
  | { kind: "loading" }
  | { kind: "saved"; at: string | null }
  | { kind: "saving" }
  /** `kept` once all of it outlives the browser, which takes a moment after every letter. */
  | { kind: "unsent"; sections: number; kept: boolean; error: ErrorReply | null };

/** The whole document's state, and that of every section that was written in. */
export interface MinutesStatus {
  overall: SaveState;
  sections: Readonly<Record<string, SaveState>>;
  /** Sections that have text, in no order. */
  written: readonly string[];
}
