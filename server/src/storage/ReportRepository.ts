import type { Report, ReportHead } from "@diemcau/shared/model/reportRequest";
import { type Connection, type Model, Schema } from "mongoose";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import type { ReportStore } from "../domain/reports/ports.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";
import { Loaded } from "./Loaded.ts";
import { saveVersion } from "./saveVersion.ts";

interface Stored {
  /** `<requestId>:<unitId>`; a request's id has no colon. */
  _id: string;
  head: ReportHead;
  record: Omit<Report, "version">;
  version: number;
}

const schema = new Schema<Stored>(
  {
    _id: String,
    head: { type: Schema.Types.Mixed, required: true },
    record: { type: Schema.Types.Mixed, required: true },
  },
  { versionKey: "version", optimisticConcurrency: true, minimize: false, collection: "reports" },
);

/** Units' reports in MongoDB, one a request and unit, versioned; lists read their heads alone. */
export class ReportRepository implements ReportStore {
  readonly model: Model<Stored>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();
  /** Heads by request and unit. */
  private readonly index = new Loaded(() => this.loadHeads());

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("Report", schema);
  }

  async find(requestId: string, unitId: string): Promise<Report | null> {
    const stored = await answer(this.model.findById(`${requestId}:${unitId}`).lean());
    return stored && reportOf(stored);
  }

  async ofRequest(requestId: string): Promise<Report[]> {
    const unitIds = [...((await this.index.get()).get(requestId)?.keys() ?? [])];
    const found = await Promise.all(unitIds.map((unitId) => this.find(requestId, unitId)));
    return found.filter((report) => report !== null);
  }

  async heads(requestIds: readonly string[]): Promise<ReportHead[]> {
    const index = await this.index.get();
    return requestIds.flatMap((id) => [...(index.get(id)?.values() ?? [])]);
  }

  async insert({ version: _first, ...record }: Report): Promise<boolean> {
    const index = await this.index.get();
    const head = headOf(record);
    try {
      await answer(this.model.insertOne({ _id: idOf(record), head, record }));
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    put(index, head);
    return true;
  }

  async update({ version, ...record }: Report): Promise<Report> {
    const index = await this.index.get();
    const id = idOf(record);
    const head = headOf(record);
    return this.turnstile.pass(id, async () => {
      const document = await answer(this.model.findById(id));
      const saved = reportOf(await saveVersion(document, version - 1, { head, record }));
      put(index, head);
      return saved;
    });
  }

  private async loadHeads(): Promise<Heads> {
    const heads: Heads = new Map();
    for (const { head } of await answer(this.model.find({}, { head: 1 }).lean())) put(heads, head);
    return heads;
  }
}

type Heads = Map<string, Map<string, ReportHead>>;

function put(heads: Heads, head: ReportHead): void {
  const ofRequest = heads.get(head.requestId) ?? new Map<string, ReportHead>();
  heads.set(head.requestId, ofRequest.set(head.unitId, head));
}

function idOf({ requestId, unit }: Pick<Report, "requestId" | "unit">): string {
  return `${requestId}:${unit.id}`;
}

/** The database counts from 0; told from 1, so that 0 always means that nothing was there. */
function reportOf({ record, version }: Stored): Report {
  return { ...record, version: version + 1 };
}

function headOf({ requestId, unit, state, submissions, savedAt }: Omit<Report, "version">): ReportHead {
  return {
    requestId,
    unitId: unit.id,
    state,
    firstSubmittedAt: submissions[0]?.at ?? null,
    submittedAt: submissions.at(-1)?.at ?? null,
    savedAt,
  };
}
