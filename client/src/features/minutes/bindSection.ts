import type { MinutesText } from "../../conference/MinutesText.ts";
import { cleanEdit, maxSectionText } from "../../conference/minutes/cleanEdit.ts";
import { movedCaret, textEdit } from "../../conference/minutes/textEdit.ts";

/**
 * Binds a text area to a section of the minutes until the returned function is called: what is typed becomes the smallest
 * edit, what others write appears without moving the caret off its letter, and a paste that is too long ends with
 * `onFull`. The field's parent gets the text as `data-text`, by which it grows.
 */
export function bindSection(
  area: HTMLTextAreaElement,
  text: MinutesText,
  sectionId: string,
  onFull: () => void,
): () => void {
  /** Lets others' words in again; set while an input method composes a letter. */
  let release: (() => void) | null = null;

  const show = (value: string) => {
    if (area.value !== value) area.value = value;
    if (area.parentElement) area.parentElement.dataset["text"] = value;
  };
  const place = (start: number, end: number) => {
    if (document.activeElement === area) area.setSelectionRange(start, end);
  };
  const typed = () => {
    const before = text.textOf(sectionId);
    const edit = textEdit(before, area.value, area.selectionEnd);
    if (!edit) return;
    const kept = release ? edit : cleanEdit(before, edit);
    text.edit(sectionId, kept);
    if (kept.inserted === edit.inserted && kept.at === edit.at) return;
    show(text.textOf(sectionId));
    place(kept.at + kept.inserted.length, kept.at + kept.inserted.length);
    if (area.value.length >= maxSectionText) onFull();
  };
  const compose = () => {
    release ??= text.hold();
  };
  const composed = () => {
    typed();
    release?.();
    release = null;
  };
  const flush = () => text.flush();

  show(text.textOf(sectionId));
  const leave = text.observe(sectionId, (value, delta) => {
    const { selectionStart, selectionEnd } = area;
    show(value);
    if (delta) place(movedCaret(selectionStart, delta), movedCaret(selectionEnd, delta));
  });
  const listening = new AbortController();
  const { signal } = listening;
  area.addEventListener("input", typed, { signal });
  area.addEventListener("compositionstart", compose, { signal });
  area.addEventListener("compositionend", composed, { signal });
  area.addEventListener("blur", flush, { signal });
  return () => {
    release?.();
    leave();
    listening.abort();
  };
}
