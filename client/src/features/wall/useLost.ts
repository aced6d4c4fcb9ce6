import { useMemo } from "react";
import { useConference } from "../session/useConference.ts";
import { type LostTimes, lostTimes } from "./alarms.ts";

/** When rooms that were in went away; read once for all tiles, since a long evening's timeline is long. */
export function useLost(): LostTimes {
  const { state, timeline } = useConference();
  const { points } = state;
  return useMemo(() => lostTimes(points, timeline), [points, timeline]);
}
