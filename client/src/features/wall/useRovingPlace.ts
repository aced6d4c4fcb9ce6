import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/**
 * The one place of a box that Tab leads to. `walk` moves it by a key and takes the focus along at once, so that the next key
 * already means the new place; `setCurrent` only notes where the focus went by itself.
 */
export function useRovingPlace<Box extends HTMLElement>(): {
  box: RefObject<Box | null>;
  current: number;
  setCurrent: (place: number) => void;
  walk: (place: number) => void;
} {
  const box = useRef<Box>(null);
  const [current, setCurrent] = useState(0);
  const [walked, setWalked] = useState<{ place: number } | null>(null);
  useLayoutEffect(() => {
    if (walked) box.current?.querySelector<HTMLElement>(`[data-place="${walked.place}"]`)?.focus();
  }, [walked]);
  const walk = useCallback((place: number) => {
    setCurrent(place);
    setWalked({ place });
  }, []);
  return { box, current, setCurrent, walk };
}
