import { type Connection, type Model, Schema } from "mongoose";
import type { Settings, SettingStore } from "../domain/directory/ports.ts";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import { answer } from "./DatabaseUnavailable.ts";

interface Stored {
  _id: string;
  value: Partial<Settings>;
}

const schema = new Schema<Stored>(
  { _id: String, value: { type: Schema.Types.Mixed, required: true } },
  { versionKey: false, minimize: false, collection: "settings" },
);

/** What the server remembers of itself: one document a setting. */
export class SettingRepository implements SettingStore {
  readonly model: Model<Stored>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("Setting", schema);
  }

  async read<Name extends keyof Settings>(name: Name): Promise<Settings[Name] | null> {
    const stored = await answer(this.model.findById(name).lean());
    return stored?.value[name] ?? null;
  }

  async write<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
    await answer(this.model.replaceOne({ _id: name }, { value: { [name]: value } }, { upsert: true }));
  }

  async take<Name extends keyof Settings>(name: Name): Promise<Settings[Name] | null> {
    const stored = await this.turnstile.pass(name, () => answer(this.model.findByIdAndDelete(name).lean()));
    return stored?.value[name] ?? null;
  }
}
