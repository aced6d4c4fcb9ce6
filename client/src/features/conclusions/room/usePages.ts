import { type RefObject, useLayoutEffect } from "react";

/** Tells into how many columns of its own width the browser has broken a box's text: each is a page, and no line is cut. */
export function usePages(box: RefObject<HTMLElement | null>, text: string, onPages: (pages: number) => void): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => onPages(Math.max(1, Math.round(element.scrollWidth / Math.max(1, element.clientWidth))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, text, onPages]);
}
