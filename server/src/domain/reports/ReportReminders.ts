import type { Actor } from "@diemcau/shared/model/actor";
import type { UnitFacts } from "@diemcau/shared/model/person";
import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { RemindReports } from "@diemcau/shared/protocol/reports";
import { isOwed, reportCell } from "@diemcau/shared/rules/reports";
import type { People } from "../followUp/ports.ts";
import { dueStep } from "../notices/dueStep.ts";
import type { Notices } from "../notices/Notices.ts";
import type { DueReminder, ReminderSource } from "../notices/reminders.ts";
import type { Surroundings } from "../ports.ts";
import type { ReportRequestStore, ReportStore, UnitList } from "./ports.ts";
import { reportersOf } from "./reportersOf.ts";
import { reportReminder } from "./reportTelling.ts";
import { requireAsks } from "./rights.ts";

interface Parts {
  requests: ReportRequestStore;
  reports: Pick<ReportStore, "heads">;
  units: UnitList;
  people: People;
  notices: Pick<Notices, "tell">;
  surroundings: Pick<Surroundings, "now">;
}

/** Reminds units' reporters before and after a deadline, each step once, and whenever the office asks for it. */
export class ReportReminders implements ReminderSource {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async due(now: Date): Promise<DueReminder[]> {
    const { requests, people, units } = this.parts;
    const open = (await requests.all()).filter(({ deadline, closedAt }) => closedAt === null && dueStep(deadline, now));
    if (open.length === 0) return [];
    const told = await requests.reminders(open.map(({ id }) => id));
    const known = new Set(told.map(({ requestId, unitId, step }) => `${requestId}/${unitId}/${step}`));
    const reporters = await reportersOf(people, units);
    const due: DueReminder[] = [];
    for (const request of open) {
      const found = dueStep(request.deadline, now);
      if (!found) continue;
      // The deadline is part of it: one that was moved reminds anew.
      const step = `${Date.parse(request.deadline) / 1000}.${found.step}`;
      for (const unit of await this.owing(request, now)) {
        const personIds = reporters(unit);
        if (personIds.length === 0 || known.has(`${request.id}/${unit.id}/${step}`)) continue;
        const key = `report.due:${request.id}:${unit.id}:${step}`;
        const message = reportReminder(request, { key, personIds, unit }, found.due);
        due.push({ message, record: () => this.record(request, unit, step, now) });
      }
    }
    return due;
  }

  /** Reminds by hand those of the named units that owe, or all that do; answers how many units were. Once a `commandId`. */
  async remind(actor: Actor, requestId: string, { commandId, unitIds }: RemindReports): Promise<{ units: number }> {
    requireAsks(actor);
    const { requests, people, units, notices, surroundings } = this.parts;
    const request = await requests.find(requestId);
    if (!request) throw new AppError("notFound");
    if (request.closedAt !== null) throw new AppError("report.closed");
    const now = surroundings.now();
    const late = Date.parse(request.deadline) < now.getTime();
    const due = dueStep(request.deadline, now)?.due ?? (late ? "late" : "soon");
    const reporters = await reportersOf(people, units);
    const owing = (await this.owing(request, now))
      .filter(({ id }) => unitIds.length === 0 || unitIds.includes(id))
      .map((unit) => ({ unit, personIds: reporters(unit) }))
      .filter(({ personIds }) => personIds.length > 0);
    for (const { unit, personIds } of owing) {
      const key = `report.hand:${commandId}:${unit.id}`;
      await notices.tell(reportReminder(request, { key, personIds, unit }, due));
      await this.record(request, unit, `hand.${commandId}`, now);
    }
    return { units: owing.length };
  }

  private async owing(request: ReportRequest, now: Date): Promise<UnitFacts[]> {
    const heads = new Map((await this.parts.reports.heads([request.id])).map((head) => [head.unitId, head]));
    return request.units.filter(({ id }) => isOwed(reportCell(request, heads.get(id), now.toISOString())));
  }

  private record({ id }: ReportRequest, unit: UnitFacts, step: string, now: Date): Promise<void> {
    return this.parts.requests.remind({ requestId: id, unitId: unit.id, step, at: now.toISOString() });
  }
}
