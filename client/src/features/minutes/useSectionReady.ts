import { useCallback, useSyncExternalStore } from "react";
import type { MinutesText } from "../../conference/MinutesText.ts";

/** Whether the server has made a section's text yet; some milliseconds after its heading came. */
export function useSectionReady(text: MinutesText, sectionId: string): boolean {
  const subscribe = useCallback((tell: () => void) => text.observe(sectionId, tell), [text, sectionId]);
  return useSyncExternalStore(subscribe, () => text.isReady(sectionId));
}

/** Whether a section has no word yet. */
export function useSectionEmpty(text: MinutesText, sectionId: string): boolean {
  const subscribe = useCallback((tell: () => void) => text.observe(sectionId, tell), [text, sectionId]);
  return useSyncExternalStore(subscribe, () => text.isEmpty(sectionId));
}
