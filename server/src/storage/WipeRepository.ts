import { type Connection, type Model, Schema } from "mongoose";
import type { WipeMarks } from "../domain/ports.ts";
import { answer } from "./DatabaseUnavailable.ts";

interface Stored {
  _id: string;
}

const schema = new Schema<Stored>({ _id: String }, { versionKey: false, collection: "wipes" });

/** Wipes that were begun, one document a rehearsal. */
export class WipeRepository implements WipeMarks {
  readonly model: Model<Stored>;

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("Wipe", schema);
  }

  async list(): Promise<string[]> {
    return (await answer(this.model.find().lean())).map(({ _id }) => _id);
  }

  async add(conferenceId: string): Promise<void> {
    await answer(this.model.replaceOne({ _id: conferenceId }, { _id: conferenceId }, { upsert: true }));
  }

  async remove(conferenceId: string): Promise<void> {
    await answer(this.model.deleteOne({ _id: conferenceId }));
  }
}
