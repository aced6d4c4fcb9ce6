import { randomUUID } from "node:crypto";
import { type Connection, type Model, Schema } from "mongoose";
import type { MinutesStore } from "../domain/ports.ts";
import { answer } from "./DatabaseUnavailable.ts";

interface Stored {
  _id: string;
  conferenceId: string;
  at: string;
  update: Buffer;
}

const schema = new Schema<Stored>(
  {
    _id: String,
    conferenceId: { type: String, required: true, index: true },
    at: { type: String, required: true },
    update: Buffer,
  },
  { versionKey: false, collection: "minutesUpdates" },
);

/**
 * The minutes' text in MongoDB: append-only updates. They mean the same in any order, but Yjs takes those that wait for
 * earlier ones in quadratic time, so they are given as they came.
 */
export class MinutesRepository implements MinutesStore {
  readonly model: Model<Stored>;

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("MinutesUpdate", schema);
  }

  async load(conferenceId: string): Promise<Uint8Array[]> {
    const stored = await answer(this.model.find({ conferenceId }));
    const inOrder = stored.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return inOrder.map(({ update }) => new Uint8Array(update));
  }

  async append(conferenceId: string, update: Uint8Array): Promise<void> {
    const _id = `${conferenceId}:${randomUUID()}`;
    await answer(
      this.model.insertOne({ _id, conferenceId, at: new Date().toISOString(), update: Buffer.from(update) }),
    );
  }

  async removeConference(conferenceId: string): Promise<void> {
    await answer(this.model.deleteMany({ conferenceId }));
  }
}
