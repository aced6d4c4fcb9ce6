import { useEffect, useRef, useState } from "react";
import { useConference } from "../session/useConference.ts";

/** Name of whoever has taken the board from this page's person, until they have read it or direct again. */
export function useTakenOver(): { takenBy: string | null; read: () => void } {
  const { state, me } = useConference();
  const [takenBy, setTakenBy] = useState<string | null>(null);
  const { inCharge } = state;
  const before = useRef(inCharge);
  const myId = me?.kind === "person" ? me.id : null;
  useEffect(() => {
    const was = before.current;
    before.current = inCharge;
    if (inCharge?.id === myId) setTakenBy(null);
    else if (was?.id === myId && inCharge) setTakenBy(inCharge.name);
  }, [inCharge, myId]);
  return { takenBy, read: () => setTakenBy(null) };
}
