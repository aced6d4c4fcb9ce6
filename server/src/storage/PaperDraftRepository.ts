import type { PaperDraft } from "@diemcau/shared/model/paper";
import { RichText } from "@diemcau/shared/model/richText";
import { type Connection, type Model, Schema } from "mongoose";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import type { PaperDraftKey, PaperDraftStore } from "../domain/proceedings/PaperDrafts.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";

interface Stored extends Omit<PaperDraft, "text"> {
  _id: string;
  /** As JSON: the embedded server takes no arrays in arrays, which lists and tables are. */
  text: string;
}

const schema = new Schema<Stored>(
  {
    _id: String,
    version: { type: Number, required: true },
    title: { type: String, default: "" },
    text: { type: String, required: true },
    savedAt: { type: String, required: true },
  },
  { versionKey: false, collection: "paperDrafts" },
);

/** Drafts of papers in MongoDB, one an item and author; versioned. */
export class PaperDraftRepository implements PaperDraftStore {
  readonly model: Model<Stored>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("PaperDraft", schema);
  }

  async find(key: PaperDraftKey): Promise<PaperDraft | null> {
    const stored = await answer(this.model.findById(idOf(key)).lean());
    if (!stored) return null;
    const { version, title, text, savedAt } = stored;
    return { version, title, text: RichText.parse(JSON.parse(text)), savedAt };
  }

  async save(key: PaperDraftKey, draft: PaperDraft, fromVersion: number): Promise<boolean> {
    const id = idOf(key);
    const stored = { ...draft, text: JSON.stringify(draft.text) };
    return this.turnstile.pass(id, async () => {
      if (fromVersion === 0) return this.insert({ _id: id, ...stored });
      const { matchedCount } = await answer(this.model.replaceOne({ _id: id, version: fromVersion }, stored));
      return matchedCount === 1;
    });
  }

  async remove(key: PaperDraftKey): Promise<void> {
    await this.turnstile.pass(idOf(key), () => answer(this.model.deleteOne({ _id: idOf(key) })));
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

function idOf({ conferenceId, itemId, personId }: PaperDraftKey): string {
  return `${conferenceId}/${itemId}/${personId}`;
}
