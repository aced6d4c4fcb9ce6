import {
  type Assignment,
  type AssignmentEvidence,
  assignmentLimit,
  partEvidenceLimit,
  partReportLimit,
} from "@diemcau/shared/model/assignment";
import type { UnitFacts } from "@diemcau/shared/model/person";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import { dayOf } from "@diemcau/shared/text/time";
import type { AssignmentEntry, ConferenceState } from "@diemcau/shared/rules/state";
import type { Decision, DecisionContext, Decider } from "../decision.ts";
import { requireActsFor, requireRecord, unitFacts } from "../facts.ts";

/** A conclusion that was said to lead to no task no longer does, in the same commit (PROTOCOL CN2). */
export const makeAssignment: Decider<CommandData<"assignment.make">> = async (context, data) => {
  const { state } = context;
  requireRecord(state);
  requireRoom(state.assignments.length, assignmentLimit);
  requireFuture(context, data.deadline);
  const assignment = { ...(await assignmentFacts(context, data)), id: context.newId(), madeAt: context.now };
  const denied = state.conclusions.find(({ id, noTask }) => id === data.conclusionId && noTask);
  const events: Decision["events"] = [{ type: "assignment.made", assignment }];
  if (denied) events.unshift({ type: "conclusion.changed", conclusion: { ...denied, noTask: false } });
  return { events, ids: [assignment.id] };
};

/** A unit that has reported can't be taken out; a deadline that stays may have passed. */
export const changeAssignment: Decider<CommandData<"assignment.change">> = async (context, data) => {
  const known = requireAssignment(context.state, data.assignmentId);
  if (data.assignment.deadline !== known.deadline) requireFuture(context, data.assignment.deadline);
  const kept = new Set(data.assignment.unitIds);
  const told = new Set([...known.reports.map(({ unit }) => unit.id), ...known.evidence.map(({ unitId }) => unitId)]);
  const gone = known.units.find(({ id }) => told.has(id) && !kept.has(id));
  if (gone) throw new AppError("assignment.hasReports", { unit: gone.name });
  const assignment = { ...(await assignmentFacts(context, data.assignment)), id: known.id, madeAt: known.madeAt };
  return { events: [{ type: "assignment.changed", assignment }] };
};

export const withdrawAssignment: Decider<CommandData<"assignment.withdraw">> = ({ state }, data) => {
  const {
    reports: _,
    evidence: _evidence,
    reminders: _reminders,
    ...assignment
  } = requireAssignment(state, data.assignmentId);
  return { events: [{ type: "assignment.withdrawn", assignment, reason: data.reason }] };
};

export const reportAssignment: Decider<CommandData<"assignment.report">> = async (context, data) => {
  const assignment = requireAssignment(context.state, data.assignmentId);
  const unit = requireUnit(assignment, data.unitId);
  requireRoom(assignment.reports.filter((report) => report.unit.id === unit.id).length, partReportLimit);
  const reporter = await requireActsFor(context, unit.id);
  const { done, text } = data;
  const report = { id: context.newId(), assignmentId: assignment.id, unit, done, text, reporter, at: context.now };
  return { events: [{ type: "assignment.reported", report }], ids: [report.id] };
};

/** Adds a file to a unit's part; the same file a second time stays one. Who may do so was asked before its bytes were taken. */
export function decideEvidence(state: ConferenceState, evidence: AssignmentEvidence): Decision {
  const assignment = requireAssignment(state, evidence.assignmentId);
  requireUnit(assignment, evidence.unitId);
  const own = assignment.evidence.filter(({ unitId }) => unitId === evidence.unitId);
  const known = own.find(({ file }) => file === evidence.file);
  if (known) return { events: [], ids: [known.id] };
  requireRoom(own.length, partEvidenceLimit);
  return { events: [{ type: "assignment.evidenced", evidence }], ids: [evidence.id] };
}

/** The assignment of that id, or `notFound`. */
export function requireAssignment(state: ConferenceState, assignmentId: string): AssignmentEntry {
  const known = state.assignments.find(({ id }) => id === assignmentId);
  if (!known) throw new AppError("notFound");
  return known;
}

/** A unit that the assignment was given to, or `assignment.notTheirs`. */
export function requireUnit({ units }: Pick<Assignment, "units">, unitId: string): UnitFacts {
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) throw new AppError("assignment.notTheirs");
  return unit;
}

function requireRoom(count: number, limit: number): void {
  if (count >= limit) throw new AppError("assignment.tooMany", { limit });
}

async function assignmentFacts(
  { state, directory }: DecisionContext,
  { unitIds, ...facts }: CommandData<"assignment.make">,
): Promise<Omit<Assignment, "id" | "madeAt">> {
  const { conclusionId } = facts;
  const conclusion = state.conclusions.find(({ id }) => id === conclusionId);
  if (conclusionId !== null && !conclusion) throw new AppError("conclusion.stale");
  const units = [];
  for (const id of new Set(unitIds)) units.push(await unitFacts(directory, id));
  return { ...facts, units };
}

/** A deadline is a day in the conference's own zone; today is still in time. */
function requireFuture({ state, now }: DecisionContext, deadline: string | null): void {
  const today = dayOf(now, state.conference?.timeZone ?? "UTC");
  if (deadline !== null && deadline < today) throw new AppError("deadline.past");
}
