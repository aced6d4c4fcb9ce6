import { type Connection, type Model, Schema } from "mongoose";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import type { Revision, StoredWriteUp, WriteUpStore } from "../domain/publishing/ports.ts";
import { type AnyWriteUp, readRecord } from "../domain/publishing/readRecord.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";

interface Stored {
  _id: string;
  /** What readers have of it: `published` as long as they have anything, else the state on the desk. */
  state: string;
  version: number;
  record: AnyWriteUp;
}

interface StoredRevision {
  _id: string;
  revision: Revision;
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

const revisionSchema = new Schema<StoredRevision>(
  { _id: String, revision: { type: Schema.Types.Mixed, required: true } },
  { versionKey: false, minimize: false, collection: "writeUpRevisions" },
);

/** Articles in MongoDB, one a conference and versioned, what they said before, and the addresses they hold. */
export class WriteUpRepository implements WriteUpStore {
  readonly model: Model<Stored>;
  readonly slugs: Model<StoredSlug>;
  readonly revisions: Model<StoredRevision>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("WriteUp", schema);
    this.slugs = connection.model<StoredSlug>("WriteUpSlug", slugSchema);
    this.revisions = connection.model<StoredRevision>("WriteUpRevision", revisionSchema);
  }

  async find(conferenceId: string): Promise<StoredWriteUp | null> {
    const stored = await answer(this.model.findById(conferenceId).lean());
    return stored && readRecord(stored.record);
  }

  async save(record: StoredWriteUp, fromVersion: number | null): Promise<boolean> {
    const { id, version } = record;
    const state = record.live ? "published" : record.state;
    if (fromVersion === null) return this.insert({ _id: id, state, version, record });
    const replace = () => this.model.replaceOne({ _id: id, version: fromVersion }, { state, version, record });
    const replaced = await this.turnstile.pass(id, () => answer(replace()));
    return replaced.matchedCount === 1;
  }

  published(): Promise<StoredWriteUp[]> {
    return this.inState("published");
  }

  withdrawn(): Promise<StoredWriteUp[]> {
    return this.inState("withdrawn");
  }

  async keepRevision(revision: Revision): Promise<void> {
    try {
      await answer(this.revisions.insertOne({ _id: `${revision.conferenceId}:${revision.number}`, revision }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async revision(conferenceId: string, number: number): Promise<Revision | null> {
    const stored = await answer(this.revisions.findById(`${conferenceId}:${number}`).lean());
    return stored?.revision ?? null;
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

  private async inState(state: string): Promise<StoredWriteUp[]> {
    return (await answer(this.model.find({ state }).lean())).map(({ record }) => readRecord(record));
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
