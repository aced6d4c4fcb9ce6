import { type RefObject, useCallback, useLayoutEffect, useSyncExternalStore } from "react";
import type { MinutesText } from "../../conference/MinutesText.ts";
import { bindSection } from "./bindSection.ts";

/** Binds a text area to a section for as long as both are shown; see {@link bindSection}. */
export function useSectionField(
  field: RefObject<HTMLTextAreaElement | null>,
  text: MinutesText,
  sectionId: string,
  onFull: () => void,
): void {
  useLayoutEffect(
    () => (field.current ? bindSection(field.current, text, sectionId, onFull) : undefined),
    [field, text, sectionId, onFull],
  );
}

/** Whether the server has made a section's text yet; some milliseconds after its heading came. */
export function useSectionReady(text: MinutesText, sectionId: string): boolean {
  const subscribe = useCallback((tell: () => void) => text.observe(sectionId, tell), [text, sectionId]);
  return useSyncExternalStore(subscribe, () => text.isReady(sectionId));
}
