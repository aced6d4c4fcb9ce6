import { useEffect, useState } from "react";

/** This machine's clock in ms, read anew every `intervalMs`; for pages without a session, which know no other. */
export function useNow(intervalMs = 60_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return now;
}
