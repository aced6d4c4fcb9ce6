import type { Turn } from "@diemcau/shared/model/floor";
import type { PersonFacts } from "@diemcau/shared/model/person";
import type { EventOf } from "@diemcau/shared/protocol/events";
import { searchKey } from "@diemcau/shared/text/searchKey";

/** The event that ends a turn; a pause ends with it. */
export function endTurn(turn: Turn, now: string): EventOf<"floor.ended"> {
  return { type: "floor.ended", turn: { ...goOn(turn, now), endedAt: now } };
}

/** The turn standing still from now on. */
export function pause(turn: Turn, now: string): Turn {
  return { ...turn, pauses: [...turn.pauses, { from: now, to: null }] };
}

/** The turn going on; one that didn't stand still stays as it is. */
export function goOn(turn: Turn, now: string): Turn {
  return { ...turn, pauses: turn.pauses.map((rest) => ({ ...rest, to: rest.to ?? now })) };
}

/** The turn as it was before the moment `at` ended or continued it: a pause that was over then still lasts. */
export function asBefore(turn: Turn, at: string): Turn {
  return {
    ...turn,
    endedAt: turn.endedAt === at ? null : turn.endedAt,
    pauses: turn.pauses.map((rest) => (rest.to === at ? { ...rest, to: null } : rest)),
  };
}

/** Whether two are the same: by id where both are of the directory, else by how the name reads. */
export function samePerson(a: PersonFacts, b: PersonFacts): boolean {
  return a.id !== null && b.id !== null ? a.id === b.id : searchKey(a.name) === searchKey(b.name);
}
