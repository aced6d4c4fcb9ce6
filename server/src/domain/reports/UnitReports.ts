import type { Actor } from "@diemcau/shared/model/actor";
import type { Report, ReportDraft, ReportRequest } from "@diemcau/shared/model/reportRequest";
import type { UnitFacts } from "@diemcau/shared/model/person";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { SaveReport, UnitReport } from "@diemcau/shared/protocol/reports";
import { may } from "@diemcau/shared/rules/permissions";
import { reportCell } from "@diemcau/shared/rules/reports";
import { readReportValues } from "@diemcau/shared/rules/reportValues";
import type { Directory, Surroundings } from "../ports.ts";
import type { ReportAnnouncements } from "./ReportAnnouncements.ts";
import type { ReportRequestStore, ReportStore } from "./ports.ts";
import { mayWrite, readsAll, requireWrites } from "./rights.ts";

/** What units' reports lead to. */
export interface UnitReportsParts {
  requests: Pick<ReportRequestStore, "find">;
  reports: ReportStore;
  directory: Directory;
  announcements: Pick<ReportAnnouncements, "returned">;
  surroundings: Surroundings;
}

/** One unit's report: written, handed in, returned, handed in again. */
export class UnitReports {
  private readonly parts: UnitReportsParts;

  constructor(parts: UnitReportsParts) {
    this.parts = parts;
  }

  /** A unit's report with what was asked, for those who write it and those who see all. */
  async view(actor: Actor, requestId: string, unitId: string): Promise<UnitReport> {
    const { reports, directory, surroundings } = this.parts;
    const writes = await mayWrite(actor, directory, unitId);
    if (!writes && !readsAll(actor)) throw new AppError("permission.denied");
    const { request, unit } = await this.asked(requestId, unitId);
    const report = await reports.find(requestId, unitId);
    const { units: _others, ...facts } = request;
    const head = report && {
      requestId,
      unitId,
      state: report.state,
      savedAt: report.savedAt,
      firstSubmittedAt: report.submissions[0]?.at ?? null,
      submittedAt: report.submissions.at(-1)?.at ?? null,
    };
    const cell = reportCell(request, head ?? undefined, surroundings.now().toISOString());
    return { request: facts, unit, cell, report, mayWrite: writes, mayDecide: may(actor, "report.decide") };
  }

  /** Keeps a draft from the version its writer saw, 0 for none; `version.conflict` when somebody else was faster. */
  async save(actor: Actor, requestId: string, unitId: string, draft: SaveReport): Promise<Report> {
    return this.write(actor, requestId, unitId, draft, (report) => report);
  }

  /** Hands a report in; faults stand at `texts.<fieldId>`. */
  async submit(actor: Actor, requestId: string, unitId: string, draft: SaveReport): Promise<Report> {
    return this.write(actor, requestId, unitId, draft, (report, { fields }) => {
      const { values, faults } = readReportValues(fields, report.texts);
      if (faults.length > 0) throw new AppError("input.invalid", {}, faults);
      const { savedAt: at, savedBy: by, files } = report;
      const submission = { at, by, values, note: report.note.trim(), files };
      return { ...report, state: "submitted", remark: "", submissions: [...report.submissions, submission] };
    });
  }

  /** Returns a report with what is to be mended. */
  async giveBack(actor: Actor, requestId: string, unitId: string, version: number, remark: string): Promise<Report> {
    if (actor.kind !== "person" || !may(actor, "report.decide")) throw new AppError("permission.denied");
    const { reports, announcements } = this.parts;
    const { request } = await this.asked(requestId, unitId);
    const report = await reports.find(requestId, unitId);
    if (report?.state !== "submitted") throw new AppError("report.notSubmitted");
    const returned = await reports.update({ ...report, state: "returned", remark, version });
    await announcements.returned(request, returned);
    return returned;
  }

  /** A request and its unit, or `notFound`. */
  async asked(requestId: string, unitId: string): Promise<{ request: ReportRequest; unit: UnitFacts }> {
    const request = await this.parts.requests.find(requestId);
    const unit = request?.units.find(({ id }) => id === unitId);
    if (!request || !unit) throw new AppError("notFound");
    return { request, unit };
  }

  /** The report as it stands, or an empty one of version 0; throws where nothing can be written. */
  async writable(
    actor: Actor,
    requestId: string,
    unitId: string,
  ): Promise<{ report: Report; stored: boolean; request: ReportRequest }> {
    const by = await requireWrites(actor, this.parts.directory, unitId);
    const { request, unit } = await this.asked(requestId, unitId);
    if (request.closedAt !== null) throw new AppError("report.closed");
    const stored = await this.parts.reports.find(requestId, unitId);
    if (stored?.state === "submitted") throw new AppError("report.submitted");
    const begun = stored ?? { ...emptyReport, requestId, unit };
    const report = { ...begun, savedAt: this.parts.surroundings.now().toISOString(), savedBy: by };
    return { report, stored: stored !== null, request };
  }

  /** Stores an edit of what {@link writable} gave. */
  async store(report: Report, stored: boolean): Promise<Report> {
    const { reports } = this.parts;
    if (stored) return reports.update(report);
    const first = { ...report, version: 1 };
    if (report.version !== 0 || !(await reports.insert(first))) throw new AppError("version.conflict");
    return first;
  }

  private async write(
    actor: Actor,
    requestId: string,
    unitId: string,
    { version, texts, note }: SaveReport,
    edit: (report: Report, request: ReportRequest) => Report,
  ): Promise<Report> {
    const { report, stored, request } = await this.writable(actor, requestId, unitId);
    return this.store(edit({ ...report, texts: known(texts, request), note, version }, request), stored);
  }
}

const emptyReport = {
  texts: {},
  note: "",
  files: [],
  state: "draft",
  remark: "",
  submissions: [],
  version: 0,
} as const satisfies Partial<Report>;

/** Texts of the request's own fields alone. */
function known(texts: ReportDraft["texts"], { fields }: ReportRequest): ReportDraft["texts"] {
  return Object.fromEntries(fields.flatMap(({ id }) => (texts[id] === undefined ? [] : [[id, texts[id]]])));
}
