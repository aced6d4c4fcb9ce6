import { z } from "zod";
import { Id, Instant } from "../model/id.ts";
import type { UnitFacts } from "../model/person.ts";
import {
  type Report,
  ReportDraft,
  type ReportRequest,
  ReportRequestInput,
  requestUnitLimit,
  ReturnRemark,
} from "../model/reportRequest.ts";
import type { ReportCell, RequestCount } from "../rules/reports.ts";
import { optionalLine } from "../text/plainText.ts";

/**
 * Bodies of the HTTP API of report requests. Paths below `/api`:
 *
 * | method and path | body → answer |
 * |---|---|
 * | GET /report-requests?conferenceId= → RequestLine[]; POST NewReportRequest → ReportRequest | the office's list |
 * | GET /report-requests/matrix?conferenceId= → ReportMatrix; GET …/matrix.xlsx | units × requests |
 * | GET /report-requests/units-of/:conferenceId → ids of the units that have a bridge point there | |
 * | GET /report-requests/:id → RequestView; PUT ChangeReportRequest → ReportRequest | |
 * | POST /report-requests/:id/close CloseReportRequest → ReportRequest | closed, or opened again |
 * | POST /report-requests/:id/deadline ExtendReportRequest → ReportRequest | |
 * | POST /report-requests/:id/reminders RemindReports → {units} | by hand |
 * | GET /report-requests/:id/sums → ReportSums; GET …/values.xlsx; GET …/summary.docx | |
 * | GET /my/reports → MyReport[] | what the person's units were asked |
 * | GET /report-requests/:id/units/:unitId → UnitReport; PUT SaveReport → Report | one unit's |
 * | POST …/units/:unitId/submit SaveReport → Report; POST …/return ReturnReport → Report | |
 * | POST …/units/:unitId/files?name= (a file's bytes) → Report; DELETE …/files/:fileId → Report; GET …/files/:fileId | |
 */
export const NewReportRequest = z.object({
  /** Becomes the request's id: sent again, it makes the request once. */
  commandId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  request: ReportRequestInput,
});

const version = z.number().int().min(0);

export const ChangeReportRequest = z.object({ version, request: ReportRequestInput });
export const CloseReportRequest = z.object({ version, closed: z.boolean() });
export const ExtendReportRequest = z.object({ version, deadline: Instant });

/** Units to remind by hand; all that owe when none is named. */
export const RemindReports = z.object({ commandId: Id, unitIds: z.array(Id).max(requestUnitLimit) });
export type RemindReports = z.infer<typeof RemindReports>;

/** A draft, or what is handed in; `version` is 0 where nothing was saved yet. */
export const SaveReport = ReportDraft.extend({ version });
export type SaveReport = z.infer<typeof SaveReport>;

export const ReturnReport = z.object({ version, remark: ReturnRemark });

/** What comes with a file, beside its bytes. */
export const ReportFileInput = z.object({ name: optionalLine(200) });
export const RequestsOf = z.object({ conferenceId: Id.optional() });

/** A request in the office's list. */
export interface RequestLine {
  request: Pick<
    ReportRequest,
    "id" | "kind" | "title" | "deadline" | "closedAt" | "timeZone" | "conferenceId" | "conferenceTitle"
  >;
  count: RequestCount;
}

/** A request with how every unit stands. */
export interface RequestView {
  request: ReportRequest;
  count: RequestCount;
  units: {
    unit: UnitFacts;
    cell: ReportCell;
    /** When it was reminded last, and how often. */
    remindedAt: string | null;
    reminders: number;
  }[];
}

/** One thing that a person's unit was asked for. */
export interface MyReport {
  request: Pick<
    ReportRequest,
    "id" | "kind" | "title" | "deadline" | "closedAt" | "timeZone" | "conferenceId" | "conferenceTitle"
  >;
  unit: UnitFacts;
  cell: ReportCell;
}

/** One unit's report with what was asked; `report` is null before anything was saved. */
export interface UnitReport {
  request: Omit<ReportRequest, "units">;
  unit: UnitFacts;
  cell: ReportCell;
  report: Report | null;
  /** Whether who asks may write it, and decide on it. */
  mayWrite: boolean;
  mayDecide: boolean;
}
