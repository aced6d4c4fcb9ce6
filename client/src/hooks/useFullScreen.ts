import { type RefObject, useCallback } from "react";

/** Fills the whole screen with an element, or gives the screen back. Browsers that refuse stay as they are. */
export function useFullScreen(element: RefObject<HTMLElement | null>): () => void {
  return useCallback(() => {
    const done = document.fullscreenElement ? document.exitFullscreen() : element.current?.requestFullscreen();
    done?.catch(() => undefined);
  }, [element]);
}
