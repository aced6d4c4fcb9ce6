import type { Assignment } from "@diemcau/shared/model/assignment";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import { dayOf } from "@diemcau/shared/text/time";
import type { AssignmentEntry, ConferenceState } from "@diemcau/shared/rules/state";
import type { DecisionContext, Decider } from "../decision.ts";
import { requireActsFor, unitFacts } from "../facts.ts";

export const makeAssignment: Decider<CommandData<"assignment.make">> = async (context, data) => {
  requireFuture(context, data.deadline);
  const assignment = { ...(await assignmentFacts(context, data)), id: context.newId(), madeAt: context.now };
  return { events: [{ type: "assignment.made", assignment }], ids: [assignment.id] };
};

/** A unit that has reported can't be taken out; a deadline that stays may have passed. */
export const changeAssignment: Decider<CommandData<"assignment.change">> = async (context, data) => {
  const known = requireAssignment(context.state, data.assignmentId);
  if (data.assignment.deadline !== known.deadline) requireFuture(context, data.assignment.deadline);
  const kept = new Set(data.assignment.unitIds);
  const gone = known.reports.find(({ unit }) => !kept.has(unit.id));
  if (gone) throw new AppError("assignment.hasReports", { unit: gone.unit.name });
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
  const unit = assignment.units.find(({ id }) => id === data.unitId);
  if (!unit) throw new AppError("assignment.notTheirs");
  const reporter = await requireActsFor(context, unit.id);
  const { done, text } = data;
  const report = { id: context.newId(), assignmentId: assignment.id, unit, done, text, reporter, at: context.now };
  return { events: [{ type: "assignment.reported", report }], ids: [report.id] };
};

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

function requireAssignment(state: ConferenceState, assignmentId: string): AssignmentEntry {
  const known = state.assignments.find(({ id }) => id === assignmentId);
  if (!known) throw new AppError("notFound");
  return known;
}
