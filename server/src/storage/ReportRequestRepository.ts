import type { ReportReminder, ReportRequest } from "@diemcau/shared/model/reportRequest";
import { type Connection, type Model, Schema } from "mongoose";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import type { ReportRequestStore } from "../domain/reports/ports.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";
import { Loaded } from "./Loaded.ts";
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
    requestId: { type: String, required: true },
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
  private readonly requests = new Loaded(() => this.loadRequests());
  /** By their own ids. */
  private readonly told = new Loaded(() => this.loadReminders());

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("ReportRequest", schema);
    this.reminded = connection.model<StoredReminder>("ReportReminder", reminderSchema);
  }

  async all(): Promise<ReportRequest[]> {
    return [...(await this.requests.get()).values()];
  }

  async find(id: string): Promise<ReportRequest | null> {
    return (await this.requests.get()).get(id) ?? null;
  }

  async insert({ version: _first, ...request }: ReportRequest): Promise<boolean> {
    const requests = await this.requests.get();
    const { id, ...record } = request;
    try {
      await answer(this.model.insertOne({ _id: id, record }));
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    requests.set(id, { ...request, version: 0 });
    return true;
  }

  async update({ id, version, ...record }: ReportRequest): Promise<ReportRequest> {
    const requests = await this.requests.get();
    return this.turnstile.pass(id, async () => {
      const document = await answer(this.model.findById(id));
      const saved = requestOf(await saveVersion(document, version, { record }));
      requests.set(id, saved);
      return saved;
    });
  }

  async reminders(requestIds: readonly string[]): Promise<ReportReminder[]> {
    const wanted = new Set(requestIds);
    return [...(await this.told.get()).values()].filter(({ requestId }) => wanted.has(requestId));
  }

  async remind(reminder: ReportReminder): Promise<void> {
    const told = await this.told.get();
    const { requestId, unitId, step, at } = reminder;
    const id = `${requestId}:${unitId}:${step}`;
    try {
      await answer(this.reminded.insertOne({ _id: id, requestId, unitId, step, at }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return;
    }
    told.set(id, reminder);
  }

  private async loadRequests(): Promise<Map<string, ReportRequest>> {
    const stored = await answer(this.model.find().lean());
    return new Map(stored.map((one) => [one._id, requestOf(one)]));
  }

  private async loadReminders(): Promise<Map<string, ReportReminder>> {
    const stored = await answer(this.reminded.find().lean());
    return new Map(stored.map(({ _id, requestId, unitId, step, at }) => [_id, { requestId, unitId, step, at }]));
  }
}

function requestOf({ _id, record, version }: Stored): ReportRequest {
  return { ...record, id: _id, version };
}
