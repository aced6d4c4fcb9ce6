import type { Report, ReportHead } from "@diemcau/shared/model/reportRequest";
import { type Connection, type Model, Schema } from "mongoose";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import type { ReportStore } from "../domain/reports/ports.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";
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
schema.index({ "head.requestId": 1 });

/** Units' reports in MongoDB, one a request and unit, versioned; lists read their heads alone. */
export class ReportRepository implements ReportStore {
  readonly model: Model<Stored>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("Report", schema);
  }

  async find(requestId: string, unitId: string): Promise<Report | null> {
    const stored = await answer(this.model.findById(`${requestId}:${unitId}`).lean());
    return stored && reportOf(stored);
  }

  async ofRequest(requestId: string): Promise<Report[]> {
    return (await answer(this.model.find({ "head.requestId": requestId }).lean())).map(reportOf);
  }

  async heads(requestIds: readonly string[]): Promise<ReportHead[]> {
    const query = this.model.find({ "head.requestId": { $in: [...requestIds] } }, { head: 1 });
    return (await answer(query.lean())).map(({ head }) => head);
  }

  async insert({ version: _first, ...record }: Report): Promise<boolean> {
    try {
      await answer(this.model.insertOne({ _id: idOf(record), head: headOf(record), record }));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async update({ version, ...record }: Report): Promise<Report> {
    const id = idOf(record);
    return this.turnstile.pass(id, async () => {
      const document = await answer(this.model.findById(id));
      return reportOf(await saveVersion(document, version - 1, { head: headOf(record), record }));
    });
  }
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
