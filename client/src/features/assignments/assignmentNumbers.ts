import type { Conclusion } from "@diemcau/shared/model/conclusion";
import type { AssignmentEntry } from "@diemcau/shared/rules/state";

/** Assignments in the order of the conclusions they come from, those of none at the end. */
export function inConclusionOrder(
  assignments: readonly AssignmentEntry[],
  conclusions: readonly Pick<Conclusion, "id">[],
): AssignmentEntry[] {
  const places = new Map(conclusions.map(({ id }, place) => [id, place]));
  const placeOf = ({ conclusionId }: AssignmentEntry) => places.get(conclusionId ?? "") ?? conclusions.length;
  return assignments.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** How each is called in short: the second of conclusion 1 is "1.2", the first of none "+1". */
export function assignmentNumbers(
  assignments: readonly AssignmentEntry[],
  conclusions: readonly Pick<Conclusion, "id">[],
): Map<string, string> {
  const counts = new Map<string, number>();
  const numbers = new Map<string, string>();
  for (const { id, conclusionId } of inConclusionOrder(assignments, conclusions)) {
    const place = conclusions.findIndex((conclusion) => conclusion.id === conclusionId);
    const group = place < 0 ? "+" : `${place + 1}.`;
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    numbers.set(id, `${group}${count}`);
  }
  return numbers;
}
