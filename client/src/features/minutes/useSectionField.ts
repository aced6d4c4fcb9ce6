import { type RefObject, useCallback, useLayoutEffect, useSyncExternalStore } from "react";
import type { MinutesText } from "../../conference/MinutesText.ts";
import { cleanEdit, maxSectionText } from "../../conference/minutes/cleanEdit.ts";
import { movedCaret, textEdit } from "../../conference/minutes/textEdit.ts";

/**
 * Binds a text area to a section of the minutes: what is typed becomes the smallest edit, what others write appears
 * without moving the caret off its letter, and a paste that is too long ends with `onFull`. The field's parent gets the text as `data-text`, by which it grows.
 */
export function useSectionField(
  field: RefObject<HTMLTextAreaElement | null>,
  text: MinutesText,
  sectionId: string,
  onFull: () => void,
): void {
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    let release: (() => void) | null = null;

    const show = (value: string) => {
      if (area.value !== value) area.value = value;
      if (area.parentElement) area.parentElement.dataset["text"] = value;
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
    const place = (start: number, end: number) => {
      if (document.activeElement === area) area.setSelectionRange(start, end);
    };
    const compose = () => {
      release ??= text.hold();
    };
    const composed = () => {
      typed();
      release?.();
      release = null;
    };

    show(text.textOf(sectionId));
    const leave = text.observe(sectionId, (value, delta) => {
      const { selectionStart, selectionEnd } = area;
      show(value);
      if (delta) place(movedCaret(selectionStart, delta), movedCaret(selectionEnd, delta));
    });
    const flush = () => text.flush();
    area.addEventListener("input", typed);
    area.addEventListener("compositionstart", compose);
    area.addEventListener("compositionend", composed);
    area.addEventListener("blur", flush);
    return () => {
      release?.();
      leave();
      area.removeEventListener("input", typed);
      area.removeEventListener("compositionstart", compose);
      area.removeEventListener("compositionend", composed);
      area.removeEventListener("blur", flush);
    };
  }, [field, text, sectionId, onFull]);
}

/** Whether the server has made a section's text yet; some milliseconds after its heading came. */
export function useSectionReady(text: MinutesText, sectionId: string): boolean {
  const subscribe = useCallback((tell: () => void) => text.observe(sectionId, tell), [text, sectionId]);
  return useSyncExternalStore(subscribe, () => text.isReady(sectionId));
}
