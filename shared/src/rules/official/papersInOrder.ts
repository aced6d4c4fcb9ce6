import type { Paper } from "../../model/paper.ts";
import type { ConferenceState } from "../state.ts";

/** Approved papers in the agenda's order. */
export function papersInOrder({ agenda, papers }: ConferenceState): Paper[] {
  const place = new Map(agenda.map(({ id }, index) => [id, index]));
  return papers
    .filter(({ itemId, state }) => state === "approved" && place.has(itemId))
    .toSorted((a, b) => (place.get(a.itemId) ?? 0) - (place.get(b.itemId) ?? 0));
}
