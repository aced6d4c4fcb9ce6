import { z } from "zod";
import { optionalLine, prose } from "../text/plainText.ts";
import type { StoredFile } from "./file.ts";
import { Id } from "./id.ts";
import type { UnitFacts } from "./person.ts";

/** What a unit is given: a task, or one of the things that come of a conference in the same way. */
export const assignmentKinds = ["task", "inspection", "lesson", "commendation"] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** What the office types of an assignment (nhiệm vụ). */
export const AssignmentInput = z.object({
  /** The conclusion it comes from. */
  conclusionId: Id.nullable(),
  kind: z.enum(assignmentKinds),
  text: prose(2000),
  /** What is to be there in the end. */
  result: prose(1000).or(z.literal("")),
  unitIds: z.array(Id).min(1).max(2000),
  /** Last day, `YYYY-MM-DD` in the conference's time zone; absent where it is a standing one. */
  deadline: z.iso.date().nullable(),
});
export type AssignmentInput = z.infer<typeof AssignmentInput>;

/** An assignment as the log records it. */
export interface Assignment extends Omit<AssignmentInput, "unitIds"> {
  id: string;
  units: UnitFacts[];
  madeAt: string;
}

/** What a unit tells of its part. The state is never typed: `rules/assignments` derives it from these. */
export interface AssignmentReport {
  id: string;
  assignmentId: string;
  unit: UnitFacts;
  /** The unit has finished its part. */
  done: boolean;
  text: string;
  reporter: { id: string; name: string };
  at: string;
}

/** Evidence that a unit added to its part. */
export interface AssignmentEvidence extends StoredFile {
  assignmentId: string;
  unitId: string;
}

export const AssignmentReportText = prose(4000);
export const WithdrawalReason = optionalLine(300);

/** Most assignments a conference has; most reports, and most files of evidence, of one unit's part. */
export const assignmentLimit = 500;
export const partReportLimit = 200;
export const partEvidenceLimit = 30;
/** Size limit of a file of evidence, in bytes. */
export const maxEvidenceFile = 20 * 1024 * 1024;
