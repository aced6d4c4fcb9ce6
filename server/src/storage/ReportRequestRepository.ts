import type { ReportReminder, ReportRequest } from "@diemcau/shared/model/reportRequest";
import { type Connection, type Model, Schema } from "mongoose";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import type { ReportRequestStore } from "../domain/reports/ports.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";
import { saveVersion } from "./saveVersion.ts";

interface Stored {
  _id: string;
  /** Everything but its id and version, as it was put together. */
  record: Omit<ReportRequest, "id" | "version">;
  version: number;
}

interface StoredReminder extends ReportReminder {
  _id: string;
}

const schema = new Schema<Stored>(
  { _id: String, record: { type: Schema.Types.Mixed, required: true } },
  { versionKey: "version", optimisticConcurrency: true, minimize: false, collection: "reportRequests" },
);

const reminderSchema = new Schema<StoredReminder>(
  {
    _id: String,
    requestId: { type: String, required: true, index: true },
    unitId: { type: String, required: true },
    step: { type: String, required: true },
    at: { type: String, required: true },
  },
  { versionKey: false, collection: "reportReminders" },
);

/** Requests for reports in MongoDB, versioned, and the reminders that were told of them. */
export class ReportRequestRepository implements ReportRequestStore {
  readonly model: Model<Stored>;
  readonly reminded: Model<StoredReminder>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("ReportRequest", schema);
    this.reminded = connection.model<StoredReminder>("ReportReminder", reminderSchema);
  }

  async all(): Promise<ReportRequest[]> {
    return (await answer(this.model.find().lean())).map(requestOf);
  }

  async find(id: string): Promise<ReportRequest | null> {
    const stored = await answer(this.model.findById(id).lean());
    return stored && requestOf(stored);
  }

  async insert({ id, version: _first, ...record }: ReportRequest): Promise<boolean> {
    try {
      await answer(this.model.insertOne({ _id: id, record }));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async update({ id, version, ...record }: ReportRequest): Promise<ReportRequest> {
    return this.turnstile.pass(id, async () => {
      const document = await answer(this.model.findById(id));
      return requestOf(await saveVersion(document, version, { record }));
    });
  }

  async reminders(requestIds: readonly string[]): Promise<ReportReminder[]> {
    const stored = await answer(this.reminded.find({ requestId: { $in: [...requestIds] } }).lean());
    return stored.map(({ requestId, unitId, step, at }) => ({ requestId, unitId, step, at }));
  }

  async remind(reminders: readonly ReportReminder[]): Promise<void> {
    for (const reminder of reminders) {
      const { requestId, unitId, step } = reminder;
      try {
        await answer(this.reminded.insertOne({ _id: `${requestId}:${unitId}:${step}`, ...reminder }));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
  }
}

function requestOf({ _id, record, version }: Stored): ReportRequest {
  return { ...record, id: _id, version };
}
