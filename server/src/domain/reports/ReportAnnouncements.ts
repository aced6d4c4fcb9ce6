import type { Report, ReportRequest } from "@diemcau/shared/model/reportRequest";
import type { People } from "../followUp/ports.ts";
import { findReporters } from "../followUp/reporters.ts";
import type { Notices } from "../notices/Notices.ts";
import type { Directory } from "../ports.ts";
import { newRequest, returnedReport } from "./reportTelling.ts";

interface Parts {
  directory: Pick<Directory, "unit">;
  people: People;
  notices: Pick<Notices, "tell">;
}

/** Tells units' reporters what is asked of them, and what came back. */
export class ReportAnnouncements {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Tells the reporters of all units of a request, each unit once. */
  async asked(request: ReportRequest): Promise<void> {
    const reporters = await findReporters(this.parts.people, this.parts.directory);
    for (const unit of request.units) {
      const personIds = reporters(unit);
      const key = `report.new:${request.id}:${unit.id}`;
      if (personIds.length > 0) await this.parts.notices.tell(newRequest(request, { key, personIds, unit }));
    }
  }

  /** Tells a unit's reporters that their report came back. */
  async returned(request: ReportRequest, { unit, remark, submissions }: Report): Promise<void> {
    const reporters = await findReporters(this.parts.people, this.parts.directory);
    const personIds = reporters(unit);
    const key = `report.returned:${request.id}:${unit.id}:${submissions.length}`;
    if (personIds.length > 0) await this.parts.notices.tell(returnedReport(request, { key, personIds, unit }, remark));
  }
}
