import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import type { AssignmentEntry, ConferenceState } from "../state.ts";
import { inOrder } from "./agenda.ts";

/** Conclusions, who has acknowledged them, and the assignments that come of them. */
export function foldFollowUp(state: ConferenceState, event: ConferenceEvent, { at }: Place): ConferenceState {
  switch (event.type) {
    case "conclusion.recorded":
      return { ...state, conclusions: [...state.conclusions, event.conclusion] };
    case "conclusion.changed":
      return {
        ...state,
        conclusions: state.conclusions.map((old) => (old.id === event.conclusion.id ? event.conclusion : old)),
      };
    case "conclusion.removed":
      return { ...state, conclusions: state.conclusions.filter((old) => old.id !== event.conclusionId) };
    case "conclusion.ordered":
      return { ...state, conclusions: inOrder(state.conclusions, event.conclusionIds) };
    case "conclusions.shared":
      return { ...state, sharing: { ...event.sharing, at, acknowledged: [] } };
    case "conclusions.acknowledged": {
      const { sharing } = state;
      if (sharing?.number !== event.number) return state;
      const acknowledged = [...sharing.acknowledged, { pointId: event.pointId, pointName: event.pointName, at }];
      return { ...state, sharing: { ...sharing, acknowledged } };
    }
    case "assignment.made": {
      const entry = { ...event.assignment, reports: [], evidence: [], reminders: [] };
      return { ...state, assignments: [...state.assignments, entry] };
    }
    case "assignment.changed":
      return withAssignment(state, event.assignment.id, (entry) => ({ ...entry, ...event.assignment }));
    case "assignment.withdrawn":
      return { ...state, assignments: state.assignments.filter(({ id }) => id !== event.assignment.id) };
    case "assignment.reported":
      return withAssignment(state, event.report.assignmentId, (entry) => ({
        ...entry,
        reports: [...entry.reports, event.report],
      }));
    case "assignment.evidenced":
      return withAssignment(state, event.evidence.assignmentId, (entry) => ({
        ...entry,
        evidence: [...entry.evidence, event.evidence],
      }));
    case "assignment.reminded":
      return withAssignment(state, event.assignmentId, (entry) => ({
        ...entry,
        reminders: [...entry.reminders, { unitId: event.unitId, due: event.due, at }],
      }));
    default:
      return state;
  }
}

function withAssignment(
  state: ConferenceState,
  assignmentId: string,
  change: (entry: AssignmentEntry) => AssignmentEntry,
): ConferenceState {
  const assignments = state.assignments.map((entry) => (entry.id === assignmentId ? change(entry) : entry));
  return { ...state, assignments };
}
