import type { Actor } from "@diemcau/shared/model/actor";
import type { UnitFacts } from "@diemcau/shared/model/person";
import { type ReportRequest, type ReportRequestInput, requestLimit } from "@diemcau/shared/model/reportRequest";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import type { Surroundings } from "../ports.ts";
import { requireNothingLost } from "./losses.ts";
import type { ReportAnnouncements } from "./ReportAnnouncements.ts";
import type { ReportRequestStore, ReportStore, UnitList } from "./ports.ts";
import { requireAsks } from "./rights.ts";

interface Parts {
  requests: ReportRequestStore;
  reports: ReportStore;
  conferences: Pick<Conferences, "state">;
  units: UnitList;
  announcements: Pick<ReportAnnouncements, "asked">;
  surroundings: Pick<Surroundings, "now">;
}

/** The zone that all offices of the sector keep. */
const homeTimeZone = "Asia/Ho_Chi_Minh";

/** Requests for reports as the office makes, changes and closes them. */
export class ReportRequests {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Makes a request, once a `commandId`. Throws `deadline.past`. */
  async make(actor: Actor, commandId: string, input: ReportRequestInput): Promise<ReportRequest> {
    requireAsks(actor);
    const { requests, announcements } = this.parts;
    const known = await requests.find(commandId);
    if (known) return this.known(known, actor.id);
    this.requireFuture(input.deadline);
    if ((await requests.all()).length >= requestLimit) throw new AppError("report.tooMany", { limit: requestLimit });
    const request = {
      ...(await this.facts(input)),
      id: commandId,
      createdAt: this.now(),
      createdBy: { id: actor.id, name: actor.name },
      closedAt: null,
      version: 0,
    };
    if (await requests.insert(request)) {
      await announcements.asked(request);
      return request;
    }
    return this.known(await this.find(commandId), actor.id);
  }

  /** Changes a request from the version the editor saw. What units have handed in can't be lost by it: `report.wouldLose`. */
  async change(actor: Actor, id: string, version: number, input: ReportRequestInput): Promise<ReportRequest> {
    requireAsks(actor);
    const { requests, reports, announcements } = this.parts;
    const before = await this.find(id);
    if (input.deadline !== before.deadline) this.requireFuture(input.deadline);
    const facts = await this.facts(input, before);
    requireNothingLost(before, facts, await reports.ofRequest(id));
    const changed = await requests.update({ ...before, ...facts, version });
    // Units that came in just now are told; the others have been.
    await announcements.asked(changed);
    return changed;
  }

  /** Closes a request, or opens it again. */
  async close(actor: Actor, id: string, version: number, closed: boolean): Promise<ReportRequest> {
    requireAsks(actor);
    const before = await this.find(id);
    if ((before.closedAt !== null) === closed) return before;
    return this.parts.requests.update({ ...before, closedAt: closed ? this.now() : null, version });
  }

  /** Moves the deadline alone. */
  async extend(actor: Actor, id: string, version: number, deadline: string): Promise<ReportRequest> {
    requireAsks(actor);
    this.requireFuture(deadline);
    return this.parts.requests.update({ ...(await this.find(id)), deadline, version });
  }

  /** A request that was made by the same command before; what somebody else made under its id is theirs. */
  private async known(request: ReportRequest, personId: string): Promise<ReportRequest> {
    if (request.createdBy.id !== personId) throw new AppError("version.conflict");
    await this.parts.announcements.asked(request);
    return request;
  }

  private async find(id: string): Promise<ReportRequest> {
    const found = await this.parts.requests.find(id);
    if (!found) throw new AppError("notFound");
    return found;
  }

  /** What was typed, with units and the conference spelled out; a unit asked before keeps its name of then, also when it is gone. */
  private async facts({ unitIds, ...input }: ReportRequestInput, before: Pick<ReportRequest, "units"> | null = null) {
    const known = new Map<string, UnitFacts>(before?.units.map((unit) => [unit.id, unit]));
    for (const { id, name, shortName } of await this.parts.units.all())
      if (!known.has(id)) known.set(id, { id, name, shortName });
    const units = [...new Set(unitIds)].map((id) => known.get(id));
    if (!units.every((unit) => unit !== undefined)) throw new AppError("notFound");
    return { ...input, units, ...this.conferenceOf(input.conferenceId) };
  }

  private conferenceOf(conferenceId: string | null): Pick<ReportRequest, "conferenceTitle" | "timeZone"> {
    if (conferenceId === null) return { conferenceTitle: null, timeZone: homeTimeZone };
    const state = this.parts.conferences.state(conferenceId);
    requireRecord(state);
    const { conference } = state;
    return { conferenceTitle: conference?.title ?? null, timeZone: conference?.timeZone ?? homeTimeZone };
  }

  private requireFuture(deadline: string): void {
    if (Date.parse(deadline) <= this.parts.surroundings.now().getTime()) throw new AppError("deadline.past");
  }

  private now(): string {
    return this.parts.surroundings.now().toISOString();
  }
}
