import type { Turn } from "@diemcau/shared/model/floor";

/** Of all that run, the turns whose time a wall shows: the newest main one, and on top of it the newest interposed question. */
export function shownTurns(running: readonly Turn[]): Turn[] {
  const question = running.findLast(({ interposedIn }) => interposedIn !== null);
  const main = running.findLast(({ interposedIn }) => interposedIn === null);
  return [question, main].filter((turn) => turn !== undefined);
}
