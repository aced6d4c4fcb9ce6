import { type Connection, type Model, Schema } from "mongoose";
import type { PairingCodeStore, StoredPairingCode } from "../domain/directory/ports.ts";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";

type Stored = Omit<StoredPairingCode, "id"> & { _id: string };

const schema = new Schema<Stored>(
  {
    _id: String,
    conferenceId: { type: String, required: true },
    pointId: { type: String, required: true },
    expiresAt: { type: String, required: true },
  },
  { versionKey: false, collection: "pairingCodes" },
);

/** Pairing codes in MongoDB, found by their hash; expired ones stay a while, so that a room is told so. */
export class PairingCodeRepository implements PairingCodeStore {
  readonly model: Model<Stored>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("PairingCode", schema);
  }

  async issue(code: StoredPairingCode, now: string): Promise<boolean> {
    const { conferenceId, pointId } = code;
    await answer(this.model.deleteOne({ _id: code.id, expiresAt: { $lte: now } }));
    try {
      await answer(this.model.insertOne(storedOf(code)));
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    const earlier = { conferenceId, pointId, _id: { $ne: code.id }, expiresAt: { $gt: now } };
    await answer(this.model.updateMany(earlier, { $set: { expiresAt: now } }));
    return true;
  }

  async find(id: string): Promise<StoredPairingCode | null> {
    const stored = await answer(this.model.findById(id).lean());
    return stored && codeOf(stored);
  }

  async take(id: string): Promise<StoredPairingCode | null> {
    const stored = await this.turnstile.pass(id, () => answer(this.model.findByIdAndDelete(id).lean()));
    return stored && codeOf(stored);
  }

  async giveBack(code: StoredPairingCode): Promise<void> {
    await answer(this.model.insertOne(storedOf(code)));
  }

  async sweep(before: string): Promise<void> {
    await answer(this.model.deleteMany({ expiresAt: { $lte: before } }));
  }

  async removeConference(conferenceId: string): Promise<void> {
    await answer(this.model.deleteMany({ conferenceId }));
  }
}

function storedOf({ id, ...code }: StoredPairingCode): Stored {
  return { _id: id, ...code };
}

function codeOf({ _id, conferenceId, pointId, expiresAt }: Stored): StoredPairingCode {
  return { id: _id, conferenceId, pointId, expiresAt };
}
