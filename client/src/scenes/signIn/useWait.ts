import { useEffect, useState } from "react";
import type { Refusal } from "../../features/forms/faults.ts";

interface Wait {
  secondsLeft: number;
  /** Begins to count what a refusal names; any other refusal begins nothing. */
  begin: (refusal: Refusal) => void;
}

/** Counts down the seconds of a rate limit. */
export function useWait(): Wait {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (until === 0) return undefined;
    const timer = setInterval(() => {
      const at = Date.now();
      setNow(at);
      if (at >= until) setUntil(0);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  const begin = (refusal: Refusal) => {
    const at = Date.now();
    setNow(at);
    setUntil(at + 1000 * waitOf(refusal));
  };
  return { secondsLeft: Math.max(0, Math.ceil((until - now) / 1000)), begin };
}

function waitOf(refusal: Refusal): number {
  if (refusal === "unreachable" || refusal.code !== "rate.limited") return 0;
  return Math.max(0, Number(refusal.facts?.seconds ?? 0));
}
