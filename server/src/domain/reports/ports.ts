import type { Unit } from "@diemcau/shared/model/unit";
import type { Report, ReportHead, ReportReminder, ReportRequest } from "@diemcau/shared/model/reportRequest";

/** Requests as stored. */
export interface ReportRequestStore {
  all(): Promise<ReportRequest[]>;
  find(id: string): Promise<ReportRequest | null>;
  /** Stores a first version, which is 0; `false` when there is one of this id. Durable when it resolves. */
  insert(request: ReportRequest): Promise<boolean>;
  /** Stores an edit made from `request.version` and answers it under its next version; else throws `version.conflict`. */
  update(request: ReportRequest): Promise<ReportRequest>;
  /** Reminders of a request that were told. */
  reminders(requestIds: readonly string[]): Promise<ReportReminder[]>;
  /** Writes a reminder down, once. */
  remind(reminder: ReportReminder): Promise<void>;
}

/** Units' reports as stored, one a request and unit. */
export interface ReportStore {
  find(requestId: string, unitId: string): Promise<Report | null>;
  ofRequest(requestId: string): Promise<Report[]>;
  /** What lists need of the reports of these requests. */
  heads(requestIds: readonly string[]): Promise<ReportHead[]>;
  /** Stores a first version, which is 1; `false` when there is one of this request and unit. Durable when it resolves. */
  insert(report: Report): Promise<boolean>;
  /** Stores an edit made from `report.version` and answers it under its next version; else throws `version.conflict`. */
  update(report: Report): Promise<Report>;
}

/** All units, read at once. */
export interface UnitList {
  all(): Promise<Unit[]>;
}
