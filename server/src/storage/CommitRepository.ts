import type { Commit } from "@diemcau/shared/protocol/events";
import { type Connection, type Model, mongo, Schema } from "mongoose";
import type { Appended, CommitStore } from "../domain/ports.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";
import { lift } from "./lift.ts";

interface StoredCommit extends Commit {
  _id: string;
}

const { Mixed } = Schema.Types;

const schema = new Schema<StoredCommit>(
  {
    _id: String,
    conferenceId: { type: String, required: true },
    seq: { type: Number, required: true },
    v: { type: Number, required: true },
    at: { type: String, required: true },
    actor: { type: Mixed, required: true },
    commandId: { type: String, required: true },
    ids: [String],
    events: { type: Mixed, required: true },
  },
  { versionKey: false, minimize: false, strict: "throw", collection: "commits" },
);
schema.index({ conferenceId: 1, commandId: 1 }, { unique: true });
schema.index({ conferenceId: 1, seq: 1 });

/** Up to this many commits are read one by one: the embedded server has an index for exact ids alone. */
const readSingly = 100;

/** How many commits of a log from elsewhere are stored in one go. */
const adoptedAtOnce = 500;

/** The append-only log in MongoDB: one document a commit, `_id` = `<conferenceId>:<seq>` (PROTOCOL L1). */
export class CommitRepository implements CommitStore {
  readonly model: Model<StoredCommit>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredCommit>("Commit", schema);
  }

  async *loadAll(): AsyncIterable<Commit> {
    const cursor = this.model.find().lean().cursor({ batchSize: 1000 });
    for (;;) {
      const stored = await answer(cursor.next());
      if (stored === null) return;
      yield commitOf(stored);
    }
  }

  async read(conferenceId: string, fromSeq: number, toSeq: number): Promise<Commit[]> {
    if (toSeq - fromSeq >= readSingly) return this.readRange(conferenceId, fromSeq, toSeq);
    const commits: Commit[] = [];
    for (let seq = fromSeq; seq <= toSeq; seq++) {
      const stored = await answer(this.model.findById(commitId(conferenceId, seq)).lean());
      if (!stored) break;
      commits.push(commitOf(stored));
    }
    return commits;
  }

  async findByCommand(conferenceId: string, commandId: string): Promise<Commit | null> {
    const stored = await answer(this.model.findOne({ conferenceId, commandId }).lean());
    return stored && commitOf(stored);
  }

  async append(commits: readonly Commit[]): Promise<Appended> {
    const documents = commits.map((commit) => ({ _id: commitId(commit.conferenceId, commit.seq), ...commit }));
    try {
      await answer(this.model.insertMany(documents, { ordered: true }));
      return { stored: commits.length, stoppedBy: null };
    } catch (error) {
      const stored = storedBefore(error);
      const stopped = stored === null ? undefined : commits[stored];
      if (stored === null || !stopped) throw error;
      const earlier = await this.findByCommand(stopped.conferenceId, stopped.commandId);
      return { stored, stoppedBy: earlier ?? "seqTaken" };
    }
  }

  lifted(commits: readonly Commit[]): Commit[] {
    return commits.map((commit) => lift(commit));
  }

  async adopt(commits: readonly Commit[]): Promise<void> {
    const [first, ...rest] = commits;
    if (!first) return;
    // What an import that was cut off left behind, or another server's, belongs to no conference.
    const { conferenceId } = first;
    await answer(this.model.deleteMany({ conferenceId, _id: { $ne: commitId(conferenceId, 1) } }));
    for (let at = 0; at < rest.length; at += adoptedAtOnce) await this.insert(rest.slice(at, at + adoptedAtOnce));
    await this.insert([first]);
  }

  private async insert(commits: readonly Commit[]): Promise<void> {
    const documents = commits.map((commit) => ({ _id: commitId(commit.conferenceId, commit.seq), ...commit }));
    await answer(this.model.insertMany(documents, { ordered: true }));
  }

  async removeRehearsal(conferenceId: string): Promise<void> {
    const _id = commitId(conferenceId, 1);
    const first = await answer(this.model.findById(_id).lean());
    if (!first) return;
    const isRehearsal = first.events.some(
      (event) => event.type === "conference.created" && typeof event.conference.rehearsalOf === "string",
    );
    if (!isRehearsal) throw new Error(`${conferenceId} is no rehearsal: its log stays`);
    await answer(this.model.deleteMany({ conferenceId, _id: { $ne: _id } }));
    await answer(this.model.deleteOne({ _id }));
  }

  private async readRange(conferenceId: string, fromSeq: number, toSeq: number): Promise<Commit[]> {
    const query = this.model.find({ conferenceId, seq: { $gte: fromSeq, $lte: toSeq } });
    return (await answer(query.sort({ seq: 1 }).lean())).map(commitOf);
  }
}

/** How many of an ordered insert were stored before a unique key stopped it; `null` when something else did. */
function storedBefore(error: unknown): number | null {
  if (!isDuplicate(error)) return null;
  return error instanceof mongo.MongoBulkWriteError ? error.insertedCount : 0;
}

function commitId(conferenceId: string, seq: number): string {
  return `${conferenceId}:${seq}`;
}

function commitOf({ _id, ...commit }: StoredCommit): Commit {
  return lift(commit);
}
