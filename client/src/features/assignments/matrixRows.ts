import type { UnitFacts } from "@diemcau/shared/model/person";
import { type PartState, type UnitPart, unitParts } from "@diemcau/shared/rules/assignments";
import type { AssignmentEntry } from "@diemcau/shared/rules/state";

/** Which units the matrix shows. */
export const matrixFilters = ["all", "open", "late", "notBegun"] as const;
export type MatrixFilter = (typeof matrixFilters)[number];

/** A unit and its part of every assignment, in the assignments' order; absent where it has none. */
export interface MatrixRow {
  unit: UnitFacts;
  parts: (UnitPart | null)[];
}

/** Units down, assignments across; a unit stands where it was first named. */
export function matrixRows(assignments: readonly AssignmentEntry[], today: string, timeZone: string): MatrixRow[] {
  const columns = assignments.map(
    (assignment) => new Map(unitParts(assignment, today, timeZone).map((part) => [part.unit.id, part])),
  );
  const units = new Map(assignments.flatMap((assignment) => assignment.units).map((unit) => [unit.id, unit]));
  return [...units.values()].map((unit) => ({ unit, parts: columns.map((column) => column.get(unit.id) ?? null) }));
}

const wanted: Record<Exclude<MatrixFilter, "all">, (part: UnitPart) => boolean> = {
  open: ({ state }) => state !== "done",
  late: ({ state }) => state === "late",
  notBegun: ({ begun, state }) => !begun && state !== "done",
};

/** Whether a part is what the filter looks for. */
export function isWanted(filter: MatrixFilter, part: UnitPart): boolean {
  return filter === "all" || wanted[filter](part);
}

/** Units with a part that the filter looks for. */
export function filterRows(rows: readonly MatrixRow[], filter: MatrixFilter): MatrixRow[] {
  return rows.filter(({ parts }) => parts.some((part) => part !== null && isWanted(filter, part)));
}

/** The day that a cell shows beside its mark: when it was done, or when the unit last told something. */
export function cellMoment({ doneAt, reports, evidence }: UnitPart): string | null {
  if (doneAt !== null) return doneAt;
  const moments = [...reports.map(({ at }) => at), ...evidence.map(({ addedAt }) => addedAt)];
  return moments.toSorted().at(-1) ?? null;
}

/** States in the order of a legend. */
export const legend: readonly PartState[] = ["done", "inProgress", "late", "notBegun"];
