import { useEffect, useState } from "react";

/** Whether nobody moved or touched the pointer for `milliseconds`. Starts idle. */
export function useIdle(milliseconds: number): boolean {
  const [idle, setIdle] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), milliseconds);
    };
    const events = ["pointermove", "pointerdown"] as const;
    for (const type of events) window.addEventListener(type, moved);
    return () => {
      clearTimeout(timer);
      for (const type of events) window.removeEventListener(type, moved);
    };
  }, [milliseconds]);
  return idle;
}
