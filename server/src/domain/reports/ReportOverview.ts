import type { Actor } from "@diemcau/shared/model/actor";
import type { ReportHead, ReportReminder, ReportRequest } from "@diemcau/shared/model/reportRequest";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { MyReport, RequestLine, RequestView } from "@diemcau/shared/protocol/reports";
import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import { reportSummaryDocument } from "@diemcau/shared/rules/official/reportSummary";
import { may } from "@diemcau/shared/rules/permissions";
import { isOwed, type ReportMatrix, reportCell, reportMatrix, requestCount } from "@diemcau/shared/rules/reports";
import { type ReportSums, reportSums } from "@diemcau/shared/rules/reportSums";
import type { Conferences } from "../meeting/Conferences.ts";
import { unitChain } from "../meeting/facts.ts";
import type { Directory, Surroundings } from "../ports.ts";
import { handedIn } from "./handedIn.ts";
import type { ReportRequestStore, ReportStore } from "./ports.ts";
import { ownUnits, requireAsks, requireReadsAll } from "./rights.ts";

interface Parts {
  requests: ReportRequestStore;
  reports: ReportStore;
  conferences: Pick<Conferences, "state">;
  directory: Directory;
  surroundings: Pick<Surroundings, "now">;
}

/** Most columns that one matrix has: the requests with the latest deadlines. */
const matrixColumns = 60;

/** What came in, over requests and units; every number in it is counted from the reports themselves. */
export class ReportOverview {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Every request, the latest deadline first; of one conference where it is named. */
  async list(actor: Actor, conferenceId?: string): Promise<RequestLine[]> {
    requireReadsAll(actor);
    const requests = await this.requestsOf(conferenceId);
    const heads = await this.headsOf(requests);
    const now = this.now();
    return requests.map((request) => ({ request: named(request), count: countOf(request, heads, now) }));
  }

  /** One request with how every unit stands. */
  async view(actor: Actor, id: string): Promise<RequestView> {
    requireReadsAll(actor);
    const { requests, reports } = this.parts;
    const request = await this.find(id);
    const [heads, reminders] = await Promise.all([reports.heads([id]), requests.reminders([id])]);
    const ofUnit = new Map(heads.map((head) => [head.unitId, head]));
    const now = this.now();
    const units = request.units.map((unit) => {
      const told = reminders.filter(({ unitId }) => unitId === unit.id);
      const cell = reportCell(request, ofUnit.get(unit.id), now);
      return { unit, cell, remindedAt: latest(told), reminders: told.length };
    });
    return { request, count: requestCount(units.map(({ cell }) => cell)), units };
  }

  /** Units × requests; of one conference where it is named. */
  async matrix(actor: Actor, conferenceId?: string): Promise<ReportMatrix> {
    requireReadsAll(actor);
    const requests = (await this.requestsOf(conferenceId)).slice(0, matrixColumns);
    const columns = requests.map(({ units, ...request }) => ({ ...named(request), units }));
    return reportMatrix(columns, await this.headsOf(requests), this.now());
  }

  /** A request's reports summed and laid side by side. */
  async sums(actor: Actor, id: string): Promise<{ request: ReportRequest; sums: ReportSums }> {
    requireReadsAll(actor);
    const request = await this.find(id);
    const reports = handedIn(await this.parts.reports.ofRequest(id));
    return { request, sums: reportSums(request.units, request.fields, reports) };
  }

  /** What a person's units were asked: what is owed first, the nearest deadline first; then what is done, the latest first. */
  async mine(actor: Actor): Promise<MyReport[]> {
    if (actor.kind !== "person" || !may(actor, "report.submit")) throw new AppError("permission.denied");
    const own = await ownUnits(actor, this.parts.directory);
    if (own.size === 0) return [];
    const requests = (await this.requestsOf()).filter(({ units }) => units.some(({ id }) => own.has(id)));
    const heads = new Map((await this.headsOf(requests)).map((head) => [`${head.requestId}/${head.unitId}`, head]));
    const now = this.now();
    const mine = requests.flatMap(({ units, ...request }) =>
      units
        .filter(({ id }) => own.has(id))
        .map((unit) => {
          const cell = reportCell(request, heads.get(`${request.id}/${unit.id}`), now);
          return { request: named(request), unit, cell };
        }),
    );
    const isOpen = ({ request, cell }: MyReport) => isOwed(cell) && request.closedAt === null;
    return [...mine.filter(isOpen).reverse(), ...mine.filter((one) => !isOpen(one))];
  }

  /** A request's summary as a document, headed by the unit that its maker belongs to, or the topmost above it. */
  async summary(actor: Actor, id: string): Promise<OfficialDocument> {
    const { request, sums } = await this.sums(actor, id);
    const { directory } = this.parts;
    const maker = await directory.person(request.createdBy.id);
    const top = (await unitChain(directory, maker?.unitId ?? null)).at(-1);
    const agency = top === undefined ? null : await directory.unit(top);
    return reportSummaryDocument(request, sums, agency?.name ?? "");
  }

  /** Ids of the units that joined a conference from a bridge point, for who asks them all at once; the host is who asks. */
  unitsOf(actor: Actor, conferenceId: string): string[] {
    requireAsks(actor);
    const bridges = this.parts.conferences.state(conferenceId).points.filter(({ kind }) => kind === "bridge");
    return [...new Set(bridges.map(({ unit }) => unit.id))];
  }

  private async requestsOf(conferenceId?: string): Promise<ReportRequest[]> {
    const all = await this.parts.requests.all();
    return all
      .filter((request) => conferenceId === undefined || request.conferenceId === conferenceId)
      .sort((a, b) => Date.parse(b.deadline) - Date.parse(a.deadline) || (a.id < b.id ? -1 : 1));
  }

  private headsOf(requests: readonly ReportRequest[]): Promise<ReportHead[]> {
    return requests.length === 0 ? Promise.resolve([]) : this.parts.reports.heads(requests.map(({ id }) => id));
  }

  private async find(id: string): Promise<ReportRequest> {
    const found = await this.parts.requests.find(id);
    if (!found) throw new AppError("notFound");
    return found;
  }

  private now(): string {
    return this.parts.surroundings.now().toISOString();
  }
}

function countOf(request: ReportRequest, heads: readonly ReportHead[], now: string) {
  const own = new Map(heads.filter(({ requestId }) => requestId === request.id).map((head) => [head.unitId, head]));
  return requestCount(request.units.map(({ id }) => reportCell(request, own.get(id), now)));
}

function named(request: Omit<ReportRequest, "units">): RequestLine["request"] {
  const { id, kind, title, deadline, closedAt, timeZone, conferenceId, conferenceTitle } = request;
  return { id, kind, title, deadline, closedAt, timeZone, conferenceId, conferenceTitle };
}

function latest(reminders: readonly ReportReminder[]): string | null {
  return reminders.reduce<string | null>((last, { at }) => (last === null || at > last ? at : last), null);
}
