import type { Report, ReportRequest } from "@diemcau/shared/model/reportRequest";
import type { People } from "../followUp/ports.ts";
import type { Notices } from "../notices/Notices.ts";
import type { UnitList } from "./ports.ts";
import { reportersOf } from "./reportersOf.ts";
import { newRequest, returnedReport } from "./reportTelling.ts";

interface Parts {
  units: UnitList;
  people: People;
  notices: Pick<Notices, "tell">;
}

/** Tells units' reporters what is asked of them, and what came back. */
export class ReportAnnouncements {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Tells the reporters of all units of a request, each person once. */
  async asked(request: ReportRequest): Promise<void> {
    const { people, units, notices } = this.parts;
    const reporters = await reportersOf(people, units);
    const personIds = [...new Set(request.units.flatMap(reporters))];
    if (personIds.length > 0) await notices.tell(newRequest(request, personIds));
  }

  /** Tells a unit's reporters that their report came back. */
  async returned(request: ReportRequest, { unit, remark, submissions }: Report): Promise<void> {
    const { people, units, notices } = this.parts;
    const personIds = (await reportersOf(people, units))(unit);
    const key = `report.returned:${request.id}:${unit.id}:${submissions.length}`;
    if (personIds.length > 0) await notices.tell(returnedReport(request, { key, personIds, unit }, remark));
  }
}
