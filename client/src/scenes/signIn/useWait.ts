import { useEffect, useState } from "react";
import type { Refusal } from "../../features/forms/faults.ts";

/** Seconds left of a rate limit that a refusal named; absent when there is none, or it is over. */
export function useWait(refusal: Refusal | null): number | null {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = waitOf(refusal);
    setLeft(seconds);
    if (seconds === 0) return undefined;
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [refusal]);
  return left > 0 ? left : null;
}

function waitOf(refusal: Refusal | null): number {
  if (refusal === null || refusal === "unreachable" || refusal.code !== "rate.limited") return 0;
  return Math.max(0, Math.ceil(Number(refusal.facts?.seconds ?? 0)));
}
