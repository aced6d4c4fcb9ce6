import { type Connection, type Model, Schema } from "mongoose";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import type { BallotBox, BallotSums } from "../domain/ports.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";

interface Stored extends BallotSums {
  _id: string;
  version: number;
}

const schema = new Schema<Stored>(
  {
    _id: String,
    takers: { type: [{ _id: false, id: String, ballots: Number }], required: true },
    counts: { type: [Number], required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false, collection: "ballotBoxes" },
);

/** How often a ballot is put again when another process was faster. */
const maxRaces = 50;

/** Secret ballots in MongoDB: one document a vote, of sums and of who has voted, never of who chose what. */
export class BallotRepository implements BallotBox {
  readonly model: Model<Stored>;
  /** A box is read, added to and written; in a row, so that its version rarely has to refuse. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("BallotBox", schema);
  }

  put(voteId: string, takerId: string, counts: readonly number[]): Promise<void> {
    return this.turnstile.pass(voteId, async () => {
      for (let race = 0; race < maxRaces; race++) {
        const box = await answer(this.model.findById(voteId).lean());
        if (box?.takers.some(({ id }) => id === takerId)) return;
        if (await this.write(voteId, added(box, takerId, counts), box?.version ?? 0)) return;
      }
      throw new Error("A ballot box was written by others again and again");
    });
  }

  async read(voteId: string): Promise<BallotSums> {
    const box = await answer(this.model.findById(voteId).lean());
    return { takers: box?.takers ?? [], counts: box?.counts ?? [] };
  }

  async remove(voteId: string): Promise<void> {
    await answer(this.model.deleteOne({ _id: voteId }));
  }

  async list(): Promise<string[]> {
    return (await answer(this.model.find().select("_id").lean())).map(({ _id }) => _id);
  }

  /** Whether the box was still at `version`, 0 when it wasn't there. */
  private async write(voteId: string, sums: BallotSums, version: number): Promise<boolean> {
    const next = { ...sums, version: version + 1 };
    if (version > 0) {
      const { matchedCount } = await answer(this.model.updateOne({ _id: voteId, version }, { $set: next }));
      return matchedCount === 1;
    }
    try {
      await answer(this.model.create({ _id: voteId, ...next }));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}

function added(box: BallotSums | null, takerId: string, counts: readonly number[]): BallotSums {
  const takers = [...(box?.takers ?? []), { id: takerId, ballots: counts.reduce((sum, count) => sum + count, 0) }];
  return {
    // In the order of their ids, so that the box itself doesn't tell who came last.
    takers: takers.sort((a, b) => (a.id < b.id ? -1 : 1)),
    counts: counts.map((count, place) => (box?.counts[place] ?? 0) + count),
  };
}
