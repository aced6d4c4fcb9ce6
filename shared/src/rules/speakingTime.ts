import type { Turn } from "../model/floor.ts";

/** Whole seconds that were spoken in a turn until `now`, or in all once it ended; while it stood still nothing counts. */
export function turnSeconds(turn: Turn, now: number): number {
  const end = turn.endedAt === null ? now : Date.parse(turn.endedAt);
  const still = turn.pauses.reduce((sum, { from, to }) => {
    return sum + Math.max(0, (to === null ? end : Date.parse(to)) - Date.parse(from));
  }, 0);
  return Math.max(0, Math.floor((end - Date.parse(turn.startedAt) - still) / 1000));
}

/** Whether a turn stands still now. */
export function isPaused({ pauses }: Pick<Turn, "pauses">): boolean {
  return pauses.at(-1)?.to === null;
}

/** How a speaker's timer looks: a minute before the planned end it warns, from the end on it is over. */
export type TimerTone = "calm" | "warning" | "over";

/** Seconds left (negative when over) and tone of a running turn; a turn without a plan counts up and stays calm. */
export function turnTimer(turn: Turn, now: number): { used: number; left: number | null; tone: TimerTone } {
  const used = turnSeconds(turn, now);
  if (turn.plannedSeconds === null) return { used, left: null, tone: "calm" };
  const left = turn.plannedSeconds - used;
  return { used, left, tone: left <= 0 ? "over" : left <= 60 ? "warning" : "calm" };
}
