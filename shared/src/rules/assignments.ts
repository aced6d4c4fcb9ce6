import type { AssignmentEvidence, AssignmentReport } from "../model/assignment.ts";
import type { Due } from "../model/paper.ts";
import type { UnitFacts } from "../model/person.ts";
import { dayOf } from "../text/time.ts";
import type { AssignmentEntry } from "./state.ts";

/** How a unit stands with its part; nobody types it (PROTOCOL CN3). */
export const partStates = ["notBegun", "inProgress", "late", "done"] as const;
export type PartState = (typeof partStates)[number];

/** One unit's part of an assignment. */
export interface UnitPart {
  unit: UnitFacts;
  state: PartState;
  /** The unit has reported or brought evidence; a late part may have been begun or not. */
  begun: boolean;
  /** When it told that it had finished, as long as it hasn't taken that back. */
  doneAt: string | null;
  /** It finished after the deadline. */
  doneLate: boolean;
  reports: AssignmentReport[];
  evidence: AssignmentEvidence[];
  remindedAt: string | null;
}

/** What of an assignment its units' states are derived from. */
export type FollowedAssignment = Pick<AssignmentEntry, "deadline" | "units" | "reports" | "evidence" | "reminders">;

/** The part of every unit, in the assignment's order; `today` is the day in `timeZone`, as `YYYY-MM-DD`. */
export function unitParts(assignment: FollowedAssignment, today: string, timeZone: string): UnitPart[] {
  return assignment.units.map((unit) => unitPart(assignment, unit, today, timeZone));
}

/**
 * One unit's part. The last report decides whether it is done; a report that isn't done takes an earlier "done" back. The day of
 * the deadline is still in time.
 */
export function unitPart(
  { deadline, ...assignment }: FollowedAssignment,
  unit: UnitFacts,
  today: string,
  timeZone: string,
): UnitPart {
  const reports = assignment.reports.filter((report) => report.unit.id === unit.id);
  const evidence = assignment.evidence.filter(({ unitId }) => unitId === unit.id);
  const begun = reports.length > 0 || evidence.length > 0;
  const doneAt = finishedAt(reports);
  const isLate = (day: string) => deadline !== null && day > deadline;
  return {
    unit,
    state: doneAt !== null ? "done" : isLate(today) ? "late" : begun ? "inProgress" : "notBegun",
    begun,
    doneAt,
    doneLate: doneAt !== null && isLate(dayOf(doneAt, timeZone)),
    reports,
    evidence,
    remindedAt: assignment.reminders.findLast(({ unitId }) => unitId === unit.id)?.at ?? null,
  };
}

/** The first of the last reports without a break that say "done". */
function finishedAt(reports: readonly AssignmentReport[]): string | null {
  const begins = reports.findLastIndex(({ done }) => !done) + 1;
  return reports[begins]?.at ?? null;
}

/** How many parts there are, and how many of them stand how: "9/13 xong, 2 trễ". */
export interface PartTotals {
  parts: number;
  done: number;
  /** Of those done, how many after the deadline. */
  doneLate: number;
  late: number;
  inProgress: number;
  notBegun: number;
}

/** Counts parts by their state; done, late, in progress and not begun together are all of them. */
export function partTotals(parts: readonly Pick<UnitPart, "state" | "doneLate">[]): PartTotals {
  const many = (state: PartState) => parts.filter((part) => part.state === state).length;
  return {
    parts: parts.length,
    done: many("done"),
    doneLate: parts.filter(({ doneLate }) => doneLate).length,
    late: many("late"),
    inProgress: many("inProgress"),
    notBegun: many("notBegun"),
  };
}

/** Whether somebody still has to do something. */
export function isOpen(parts: readonly Pick<UnitPart, "state">[]): boolean {
  return parts.some(({ state }) => state !== "done");
}

/** Days from one day to another, both `YYYY-MM-DD`; negative where it lies behind. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Days before the deadline on which a unit is reminded. */
const soonDays = 3;

/** The reminder that a deadline asks for today, if any: within three days before it, on it, and from the day after on. */
export function reminderDue(deadline: string | null, today: string): Due | null {
  if (deadline === null) return null;
  const left = daysBetween(today, deadline);
  if (left < 0) return "late";
  if (left === 0) return "today";
  return left <= soonDays ? "soon" : null;
}
