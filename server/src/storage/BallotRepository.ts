import { type Connection, type Model, Schema } from "mongoose";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import type { BallotBox } from "../domain/ports.ts";
import { answer } from "./DatabaseUnavailable.ts";

interface Stored {
  _id: string;
  /** Who has voted, in the order of their ids, so that nothing tells who came when. */
  voters: string[];
  counts: number[];
}

const schema = new Schema<Stored>(
  { _id: String, voters: { type: [String], required: true }, counts: { type: [Number], required: true } },
  { versionKey: false, collection: "ballotBoxes" },
);

/** Secret ballots in MongoDB: one document a vote, of sums and of who has voted, never of who chose what. */
export class BallotRepository implements BallotBox {
  readonly model: Model<Stored>;
  /** A ballot reads the sums and writes them in one go; one after another none is lost, since one process serves a vote. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("BallotBox", schema);
  }

  put(voteId: string, voterId: string, choice: number): Promise<void> {
    return this.turnstile.pass(voteId, async () => {
      const box = await answer(this.model.findById(voteId).lean());
      if (box?.voters.includes(voterId)) return;
      const voters = [...(box?.voters ?? []), voterId].sort();
      const counts = Array.from({ length: Math.max(choice + 1, box?.counts.length ?? 0) }, (_, place) => {
        return (box?.counts[place] ?? 0) + (place === choice ? 1 : 0);
      });
      await answer(this.model.replaceOne({ _id: voteId }, { voters, counts }, { upsert: true }));
    });
  }

  async count(voteId: string, choices: number): Promise<number[]> {
    const box = await answer(this.model.findById(voteId).lean());
    return Array.from({ length: choices }, (_, place) => box?.counts[place] ?? 0);
  }

  async remove(voteId: string): Promise<void> {
    await answer(this.model.deleteOne({ _id: voteId }));
  }
}
