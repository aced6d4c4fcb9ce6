import { type Connection, type Model, Schema } from "mongoose";
import type { MailStore, QueuedMail } from "../domain/notices/ports.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";

interface Stored extends Omit<QueuedMail, "id"> {
  _id: string;
  state: "pending" | "sent" | "failed";
  sentAt: string | null;
  /** Why the last try failed, as the mail server put it. */
  reason: string;
}

const schema = new Schema<Stored>(
  {
    _id: String,
    state: { type: String, required: true },
    to: { type: String, required: true },
    subject: { type: String, required: true },
    text: { type: String, required: true },
    queuedAt: { type: String, required: true },
    attempts: { type: Number, required: true },
    nextAt: { type: String, required: true },
    sentAt: { type: String, default: null },
    reason: { type: String, default: "" },
  },
  { versionKey: false, collection: "mails" },
);
schema.index({ state: 1, nextAt: 1 });

/** The queue of mails in MongoDB; what was sent stays, so that nothing is sent twice. */
export class MailRepository implements MailStore {
  readonly model: Model<Stored>;

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("Mail", schema);
  }

  async add({ id, ...mail }: QueuedMail): Promise<void> {
    try {
      await answer(this.model.insertOne({ _id: id, state: "pending", ...mail, sentAt: null, reason: "" }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async due(now: string, limit: number): Promise<QueuedMail[]> {
    const waiting = this.model.find({ state: "pending", nextAt: { $lte: now } });
    return (await answer(waiting.sort({ nextAt: 1 }).limit(limit).lean())).map(
      ({ _id, to, subject, text, queuedAt, attempts, nextAt }) => ({
        id: _id,
        to,
        subject,
        text,
        queuedAt,
        attempts,
        nextAt,
      }),
    );
  }

  async nextAt(): Promise<string | null> {
    const [next] = await answer(this.model.find({ state: "pending" }).sort({ nextAt: 1 }).limit(1).lean());
    return next?.nextAt ?? null;
  }

  async sent(id: string, at: string): Promise<void> {
    await answer(this.model.updateOne({ _id: id }, { $set: { state: "sent", sentAt: at, reason: "" } }));
  }

  async failed(
    id: string,
    { attempts, nextAt, reason }: { attempts: number; nextAt: string | null; reason: string },
  ): Promise<void> {
    const next = nextAt === null ? { state: "failed" } : { nextAt };
    await answer(this.model.updateOne({ _id: id }, { $set: { attempts, reason, ...next } }));
  }
}
