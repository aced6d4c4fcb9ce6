import type { MinutesFact } from "@diemcau/shared/rules/minutesFacts";

/** One change of a text: at `at`, `removed` UTF-16 units go and `inserted` comes in their place. */
export interface TextEdit {
  at: number;
  removed: number;
  inserted: string;
}

/** A change of a section's text; `inserted` has a `factUnit` for each of `facts`. */
export interface SectionEdit extends TextEdit {
  facts?: readonly MinutesFact[];
}

/** A part of Yjs' description of a change, as far as plain text has one. */
export interface TextDelta {
  retain?: number;
  delete?: number;
  insert?: unknown;
}

/**
 * The smallest single edit that leads from `before` to `after`, or `null` when they are equal. `caret` is where the caret
 * stands after the edit: it tells which of two equal letters was typed, so that others' carets move the right way.
 */
export function textEdit(before: string, after: string, caret: number): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  const tailLimit = Math.min(shorter, Math.max(0, after.length - caret));
  while (tail < tailLimit && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head += 1;
  // A tail cut short by the caret may go on behind it, as when text was taken out to the right of the caret.
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (splitsPair(before, head) || splitsPair(after, head)) head -= 1;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail -= 1;
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) };
}

/** Whether a cut here would part the two halves of one character, which Yjs would replace by U+FFFD. */
function splitsPair(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}

/** The text that an edit makes of `before`. */
export function applyEdit(before: string, { at, removed, inserted }: TextEdit): string {
  return before.slice(0, at) + inserted + before.slice(at + removed);
}

/** Where a caret stands after somebody else's change: text put in at the caret goes behind it. */
export function movedCaret(caret: number, delta: readonly TextDelta[]): number {
  let moved = caret;
  let place = 0;
  for (const part of delta) {
    if (place >= moved) break;
    if (part.retain !== undefined) place += part.retain;
    else if (part.delete !== undefined) moved -= Math.min(part.delete, moved - place);
    else if (typeof part.insert === "string") {
      moved += part.insert.length;
      place += part.insert.length;
    }
  }
  return moved;
}
