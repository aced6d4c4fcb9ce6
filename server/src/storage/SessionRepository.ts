import { type Connection, type Model, Schema } from "mongoose";
import type { SessionStore, StoredSession } from "../domain/directory/ports.ts";
import { answer } from "./DatabaseUnavailable.ts";

type Stored = Omit<StoredSession, "id"> & { _id: string };

const schema = new Schema<Stored>(
  {
    _id: String,
    personId: { type: String, required: true, index: true },
    expiresAt: { type: String, required: true },
  },
  { versionKey: false, collection: "sessions" },
);

/** Sessions in MongoDB, found by the hash of their token. */
export class SessionRepository implements SessionStore {
  readonly model: Model<Stored>;

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("Session", schema);
  }

  async insert({ id, ...session }: StoredSession): Promise<void> {
    await answer(this.model.insertOne({ _id: id, ...session }));
  }

  async find(id: string): Promise<StoredSession | null> {
    const stored = await answer(this.model.findById(id).lean());
    return stored && { id, personId: stored.personId, expiresAt: stored.expiresAt };
  }

  async remove(id: string): Promise<void> {
    await answer(this.model.deleteOne({ _id: id }));
  }

  async removeOf(personId: string, keepId = ""): Promise<void> {
    await answer(this.model.deleteMany({ personId, _id: { $ne: keepId } }));
  }

  async sweep(now: string): Promise<void> {
    await answer(this.model.deleteMany({ expiresAt: { $lte: now } }));
  }
}
