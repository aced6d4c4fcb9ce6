import type { Delegate } from "../model/rollCall.ts";
import type { PointEntry } from "./state.ts";

type Called = Pick<Delegate, "state" | "arrivedAt" | "leftAt">;

/** Whether somebody takes part now: in the room or online. */
export function isHere({ state }: Pick<Delegate, "state">): boolean {
  return state === "present" || state === "online";
}

/** Whether somebody took part at all: here, or gone before the end. */
export function hasAttended(delegate: Pick<Delegate, "state">): boolean {
  return isHere(delegate) || delegate.state === "left";
}

/** Whether somebody came after the beginning (PROTOCOL RC2). */
export function cameLate(delegate: Called, startedAt: string | null): boolean {
  return hasAttended(delegate) && startedAt !== null && delegate.arrivedAt !== null && delegate.arrivedAt > startedAt;
}

/** Whether anybody of a point's list was called; before that its head count speaks for it. */
export function isCalled({ delegates }: Pick<PointEntry, "delegates">): boolean {
  return delegates.some(({ state }) => state !== "notCalled");
}

/** People who take part at a point now: of its list once that is called, else as counted; `null` where neither is. */
export function hereAt(point: Pick<PointEntry, "delegates" | "headcount">): number | null {
  return isCalled(point) ? point.delegates.filter(isHere).length : point.headcount;
}

/** People who took part at a point at all; `null` where nobody called or counted them. */
export function attendedAt(point: Pick<PointEntry, "delegates" | "headcount">): number | null {
  return isCalled(point) ? point.delegates.filter(hasAttended).length : point.headcount;
}

/** How many people a point expects: its list, or where it has none the number the office gave. */
export function expectedAt({ delegates, expected }: Pick<PointEntry, "delegates" | "expected">): number {
  return delegates.length > 0 ? delegates.length : expected;
}

/**
 * When a mark says that somebody came: what it tells, or what was known. Whoever is called for the first time was there from the
 * beginning, since calling a roll takes its time; whoever was away before comes now.
 */
export function arrival(
  known: Called,
  { at, now, startedAt }: { at: string | undefined; now: string; startedAt: string | null },
): string {
  if (at !== undefined) return at;
  if (known.arrivedAt !== null) return known.arrivedAt;
  const began = startedAt !== null && startedAt < now ? startedAt : now;
  return known.state === "absent" ? now : began;
}
