import { AppError } from "@diemcau/shared/protocol/errors";
import type { MinutesTexts } from "@diemcau/shared/rules/minutesDocument";
import { piecesOf, wordsOf } from "@diemcau/shared/rules/minutesText";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { readableText } from "@diemcau/shared/text/plainText";
import * as Y from "yjs";
import { holdsMinutesAlone } from "./minutesContent.ts";

/** Longest text of all sections together, in UTF-16 units. */
export const maxMinutesText = 4 * 1024 * 1024;
/** Largest document with its history, in bytes: deleted words keep a trace in it. */
const maxEncoded = 16 * 1024 * 1024;

/**
 * The minutes' Yjs document of one conference (PROTOCOL R1): map `sections`, key = section id, value = `Y.Text`. An
 * update is tried on a shadow first; the document itself moves on only when the update was stored.
 */
export class MinutesText {
  private readonly document = new Y.Doc();
  private shadow = new Y.Doc();
  /** Encoded size when last measured, and what came in since. */
  private measured = 0;
  private arrived = 0;

  /** What a page with `stateVector` lacks of the stored text, and what the server has. */
  sync(stateVector: Uint8Array): { update: Uint8Array; stateVector: Uint8Array } {
    try {
      return {
        update: Y.encodeStateAsUpdate(this.document, stateVector),
        stateVector: Y.encodeStateVector(this.document),
      };
    } catch {
      throw new AppError("input.invalid", {}, [{ path: "stateVector", code: "unreadable" }]);
    }
  }

  /** Takes in everything that was stored before, in one go. */
  load(updates: readonly Uint8Array[]): void {
    for (const document of [this.document, this.shadow])
      document.transact(() => {
        for (const update of updates) Y.applyUpdate(document, update);
      });
  }

  /** Takes a stored update in, as it was checked before it was stored. */
  apply(update: Uint8Array): void {
    Y.applyUpdate(this.document, update);
    Y.applyUpdate(this.shadow, update);
  }

  /** Gives back what the shadow tried, when it was refused or not stored. */
  discard(): void {
    this.shadow.destroy();
    this.shadow = new Y.Doc();
    Y.applyUpdate(this.shadow, Y.encodeStateAsUpdate(this.document));
  }

  /** Throws unless the update applies, touches only sections that are known or there already, and keeps the bounds. */
  check(update: Uint8Array, known: ReadonlySet<string>): void {
    try {
      Y.applyUpdate(this.shadow, update);
    } catch {
      throw refused("unreadable");
    }
    if (this.shadow.store.pendingStructs !== null || this.shadow.store.pendingDs !== null) throw refused("incomplete");
    if ([...this.shadow.share.keys()].some((name) => name !== "sections")) throw refused("unknown");
    this.checkSections(known);
    if (!holdsMinutesAlone(update)) throw refused("unknown");
    this.checkSize(update.byteLength);
  }

  /** An update that makes the text of every known section that has none yet, or `null`. */
  missing(known: Iterable<string>): Uint8Array | null {
    const sections = this.document.getMap("sections");
    const ids = [...known].filter((id) => !sections.has(id));
    if (ids.length === 0) return null;
    const author = new Y.Doc();
    Y.applyUpdate(author, Y.encodeStateAsUpdate(this.document));
    author.transact(() => {
      for (const id of ids) author.getMap("sections").set(id, new Y.Text());
    });
    return Y.encodeStateAsUpdate(author, Y.encodeStateVector(this.document));
  }

  /** All texts with the words that the log gives their facts now, NFC and without hidden characters. */
  texts(state: ConferenceState): MinutesTexts {
    const entries = [...this.document.getMap("sections").entries()];
    return Object.fromEntries(
      entries.flatMap(([id, text]) =>
        text instanceof Y.Text ? [[id, readableText(wordsOf(piecesOf(text.toDelta()), state))]] : [],
      ),
    );
  }

  close(): void {
    this.document.destroy();
    this.shadow.destroy();
  }

  private checkSections(known: ReadonlySet<string>): void {
    const stored = this.document.getMap("sections");
    const tried = this.shadow.getMap("sections");
    if (tried._start !== null) throw refused("unknown");
    let length = 0;
    for (const [id, text] of tried.entries()) {
      if (!(text instanceof Y.Text)) throw refused("unknown");
      if (!known.has(id) && !stored.has(id)) throw refused("unknown");
      if (text._map.size > 0) throw refused("unknown");
      length += text.length;
    }
    if (length > maxMinutesText) throw refused("text.tooLong");
    // Two texts under one key: whoever made the second would wipe out what was written in the first.
    for (const id of stored.keys()) if (!sameEntry(stored, tried, id)) throw new AppError("version.conflict");
  }

  private checkSize(bytes: number): void {
    this.arrived += bytes;
    if (this.measured + this.arrived <= maxEncoded) return;
    this.measured = Y.encodeStateAsUpdate(this.shadow).byteLength;
    this.arrived = 0;
    if (this.measured > maxEncoded) throw refused("text.tooLong");
  }
}

function sameEntry(stored: Y.Map<unknown>, tried: Y.Map<unknown>, id: string): boolean {
  const before = stored._map.get(id);
  const after = tried._map.get(id);
  return (
    before !== undefined &&
    after !== undefined &&
    !after.deleted &&
    // A text that lost against the stored one stands to its left, deleted with all its words.
    after.left === null &&
    before.id.client === after.id.client &&
    before.id.clock === after.id.clock
  );
}

function refused(code: string): AppError {
  return new AppError("input.invalid", {}, [{ path: "update", code }]);
}
