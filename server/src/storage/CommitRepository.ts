import type { Commit } from "@diemcau/shared/protocol/events";
import { type Connection, type Model, Schema } from "mongoose";
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

  async append(commit: Commit): Promise<Appended> {
    const _id = commitId(commit.conferenceId, commit.seq);
    try {
      await answer(this.model.insertOne({ _id, ...commit }));
      return { kind: "stored" };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const earlier = await this.findByCommand(commit.conferenceId, commit.commandId);
      return earlier ? { kind: "duplicate", commit: earlier } : { kind: "seqTaken" };
    }
  }

  private async readRange(conferenceId: string, fromSeq: number, toSeq: number): Promise<Commit[]> {
    const query = this.model.find({ conferenceId, seq: { $gte: fromSeq, $lte: toSeq } });
    return (await answer(query.sort({ seq: 1 }).lean())).map(commitOf);
  }
}

function commitId(conferenceId: string, seq: number): string {
  return `${conferenceId}:${seq}`;
}

function commitOf({ _id, ...commit }: StoredCommit): Commit {
  return lift(commit);
}
