import { normalizeText, withoutHidden } from "@diemcau/shared/text/plainText";
import type { TextEdit } from "./textEdit.ts";

/** Length limit of one section's text in UTF-16 units, some 35 pages; a longer paste is cut off there. */
export const maxSectionText = 100_000;

/**
 * An edit as the minutes keep it: NFC, no hidden characters, within the limit. Windows' Vietnamese keyboard types a
 * letter and then its accent as a character of its own, so an accent that comes alone is joined with the letter before it.
 */
export function cleanEdit(before: string, edit: TextEdit): TextEdit {
  const at = startsWithMark(edit.inserted) ? baseBefore(before, edit.at) : edit.at;
  const joined = before.slice(at, edit.at) + edit.inserted;
  const removed = edit.removed + (edit.at - at);
  const room = Math.max(0, maxSectionText - (before.length - removed));
  return { at, removed, inserted: cut(withoutHidden(normalizeText(joined)), room) };
}

function startsWithMark(text: string): boolean {
  return /^\p{M}/u.test(text);
}

/** Where the letter that accents before `at` belong to begins. */
function baseBefore(text: string, at: number): number {
  const base = /\P{M}\p{M}*$/u.exec(text.slice(0, at));
  return base ? base.index : at;
}

function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const whole = text.slice(0, units);
  return /[\ud800-\udbff]$/.test(whole) ? whole.slice(0, -1) : whole;
}
