import { type Connection, type Model, Schema } from "mongoose";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import type { StoredWriteUp, WriteUpStore } from "../domain/publishing/ports.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";

interface Stored {
  _id: string;
  state: string;
  version: number;
  record: StoredWriteUp;
}

interface StoredSlug {
  _id: string;
  conferenceId: string;
}

const schema = new Schema<Stored>(
  {
    _id: String,
    state: { type: String, required: true, index: true },
    version: { type: Number, required: true },
    record: { type: Schema.Types.Mixed, required: true },
  },
  { versionKey: false, minimize: false, collection: "writeUps" },
);

const slugSchema = new Schema<StoredSlug>(
  { _id: String, conferenceId: { type: String, required: true } },
  { versionKey: false, collection: "writeUpSlugs" },
);

/** Articles in MongoDB, one a conference and versioned, and the addresses they hold. */
export class WriteUpRepository implements WriteUpStore {
  readonly model: Model<Stored>;
  readonly slugs: Model<StoredSlug>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("WriteUp", schema);
    this.slugs = connection.model<StoredSlug>("WriteUpSlug", slugSchema);
  }

  async find(conferenceId: string): Promise<StoredWriteUp | null> {
    const stored = await answer(this.model.findById(conferenceId).lean());
    return stored?.record ?? null;
  }

  async save(record: StoredWriteUp, fromVersion: number | null): Promise<boolean> {
    const { id, state, version } = record;
    if (fromVersion === null) return this.insert({ _id: id, state, version, record });
    const replace = () => this.model.replaceOne({ _id: id, version: fromVersion }, { state, version, record });
    const replaced = await this.turnstile.pass(id, () => answer(replace()));
    return replaced.matchedCount === 1;
  }

  async published(): Promise<StoredWriteUp[]> {
    return (await answer(this.model.find({ state: "published" }).lean())).map(({ record }) => record);
  }

  async reserveSlug(slug: string, conferenceId: string): Promise<string> {
    try {
      await answer(this.slugs.insertOne({ _id: slug, conferenceId }));
      return conferenceId;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return (await this.slugOwner(slug)) ?? conferenceId;
    }
  }

  async slugOwner(slug: string): Promise<string | null> {
    const stored = await answer(this.slugs.findById(slug).lean());
    return stored?.conferenceId ?? null;
  }

  private async insert(stored: Stored): Promise<boolean> {
    try {
      await answer(this.model.insertOne(stored));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
