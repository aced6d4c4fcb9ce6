import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** A few pixels of the last line hidden still count as the end. */
const nearEnd = 24;

/** Keeps a growing list at its end while its reader is there, and leaves it alone once the reader scrolled up. */
export function useStickToEnd(lines: readonly unknown[]): {
  list: RefObject<HTMLOListElement | null>;
  atEnd: boolean;
  toEnd: () => void;
} {
  const list = useRef<HTMLOListElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = useCallback(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, []);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd);
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, []);
  useLayoutEffect(() => {
    if (atEnd && lines.length > 0) toEnd();
  }, [lines, atEnd, toEnd]);
  return { list, atEnd, toEnd };
}
