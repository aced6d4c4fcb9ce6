import { z } from "zod";
import { type Assignment, AssignmentReportText } from "../model/assignment.ts";
import { Id } from "../model/id.ts";
import { optionalLine } from "../text/plainText.ts";
import type { PartTotals, UnitPart } from "../rules/assignments.ts";

/**
 * Bodies of the HTTP API of assignments. Paths below `/api`:
 *
 * | method and path | body → answer |
 * |---|---|
 * | GET /my/assignments → MyAssignment[] | what the person's own units owe, over all conferences |
 * | GET /assignments → ConferenceAssignments[] | what came of every conference, for the office |
 * | GET /conferences/:id/earlier-assignments → EarlierAssignment[] | open ones of the host unit's earlier conferences |
 * | POST /conferences/:id/assignments/:assignmentId/reports | ReportPart → {seq, ids} |
 * | POST /conferences/:id/assignments/:assignmentId/evidence?unitId=&name= (a file's bytes) → AssignmentEvidence |
 * | GET /conferences/:id/assignments/:assignmentId/evidence/:evidenceId → the file |
 * | POST /conferences/:id/assignments/:assignmentId/reminders | RemindUnits → {reminded} |
 */
export const ReportPart = z.object({
  /** Sent again with the same id, it reports once (PROTOCOL C4). */
  commandId: Id,
  unitId: Id,
  done: z.boolean(),
  text: AssignmentReportText,
});
export type ReportPart = z.infer<typeof ReportPart>;

/** What comes with evidence, beside its bytes. */
export const EvidenceInput = z.object({ unitId: Id, name: optionalLine(200) });
export type EvidenceInput = z.infer<typeof EvidenceInput>;

/** Units to remind by hand; all that aren't done when none is named. */
export const RemindUnits = z.object({ commandId: Id, unitIds: z.array(Id).max(2000) });
export type RemindUnits = z.infer<typeof RemindUnits>;

/** One part that a person's own unit owes, without what other units told. */
export interface MyAssignment {
  conferenceId: string;
  conferenceTitle: string;
  startsAt: string;
  timeZone: string;
  assignment: Assignment;
  /** The conclusion that it comes from, as edited. */
  conclusion: string | null;
  part: UnitPart;
}

/** What came of a conference. */
export interface ConferenceAssignments {
  conferenceId: string;
  conferenceTitle: string;
  startsAt: string;
  timeZone: string;
  conclusions: number;
  /** Conclusions of which it isn't decided yet whether a task comes. */
  undecided: number;
  assignments: number;
  totals: PartTotals;
}

/** An assignment of an earlier conference that isn't done everywhere. */
export interface EarlierAssignment {
  conferenceId: string;
  conferenceTitle: string;
  startsAt: string;
  timeZone: string;
  assignment: Pick<Assignment, "id" | "kind" | "text" | "deadline">;
  /** Units that aren't done, and how they stand. */
  open: Pick<UnitPart, "unit" | "state">[];
  totals: PartTotals;
}
