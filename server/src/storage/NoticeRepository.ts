import { type Connection, type Model, Schema } from "mongoose";
import type { NoticeStore, StoredNotice } from "../domain/notices/ports.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";

type Stored = Omit<StoredNotice, "id"> & { _id: string };

const schema = new Schema<Stored>(
  {
    _id: String,
    personId: { type: String, required: true },
    title: { type: String, required: true },
    text: { type: String, default: "" },
    path: { type: String, required: true },
    at: { type: String, required: true },
    readAt: { type: String, default: null },
  },
  { versionKey: false, collection: "notices" },
);
schema.index({ personId: 1, at: -1 });

/** Notices in MongoDB, one document a person and thing. */
export class NoticeRepository implements NoticeStore {
  readonly model: Model<Stored>;

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("Notice", schema);
  }

  async add(notices: readonly StoredNotice[]): Promise<void> {
    for (const { id, ...facts } of notices) await this.insert({ _id: id, ...facts });
  }

  async of(personId: string, limit: number): Promise<StoredNotice[]> {
    const newest = this.model.find({ personId }).sort({ at: -1, _id: 1 }).limit(limit).lean();
    return (await answer(newest)).map(({ _id, ...facts }) => ({ id: _id, ...facts }));
  }

  countUnread(personId: string): Promise<number> {
    return answer(this.model.countDocuments({ personId, readAt: null }));
  }

  async markRead(personId: string, ids: readonly string[] | null, at: string): Promise<void> {
    const which = ids === null ? {} : { _id: { $in: [...ids] } };
    await answer(this.model.updateMany({ personId, readAt: null, ...which }, { $set: { readAt: at } }));
  }

  private async insert(stored: Stored): Promise<void> {
    try {
      await answer(this.model.insertOne(stored));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
