import type { Turn } from "../model/floor.ts";

/** Whole seconds a turn has lasted until `now`, or in all once it ended. */
export function turnSeconds(turn: Turn, now: number): number {
  const end = turn.endedAt === null ? now : Date.parse(turn.endedAt);
  return Math.max(0, Math.floor((end - Date.parse(turn.startedAt)) / 1000));
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
