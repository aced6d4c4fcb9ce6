import type { Unit } from "@diemcau/shared/model/unit";
import { searchKey } from "@diemcau/shared/text/searchKey";
import { type Connection, type Model, Schema } from "mongoose";
import type { UnitStore } from "../domain/directory/ports.ts";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import { answer } from "./DatabaseUnavailable.ts";
import { saveVersion } from "./saveVersion.ts";

interface StoredUnit extends Omit<Unit, "id"> {
  _id: string;
  searchKey: string;
}

const schema = new Schema<StoredUnit>(
  {
    _id: String,
    name: { type: String, required: true },
    shortName: { type: String, required: true },
    parentId: { type: String, default: null },
    searchKey: { type: String, required: true },
  },
  { versionKey: "version", optimisticConcurrency: true, collection: "units" },
);

/** Units in MongoDB, versioned. */
export class UnitRepository implements UnitStore {
  readonly model: Model<StoredUnit>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<StoredUnit>("Unit", schema);
  }

  async all(): Promise<Unit[]> {
    return (await answer(this.model.find().lean())).map(unitOf);
  }

  async find(id: string): Promise<Unit | null> {
    const stored = await answer(this.model.findById(id).lean());
    return stored && unitOf(stored);
  }

  async insert({ id, version: _first, ...unit }: Unit): Promise<void> {
    await answer(this.model.insertOne({ _id: id, ...unit, searchKey: keyOf(unit) }));
  }

  async update({ id, version, ...unit }: Unit): Promise<Unit> {
    const edit = { ...unit, searchKey: keyOf(unit) };
    return this.turnstile.pass(id, async () => {
      const document = await answer(this.model.findById(id));
      return unitOf(await saveVersion(document, version, edit));
    });
  }

  async remove(id: string): Promise<void> {
    await answer(this.model.deleteOne({ _id: id }));
  }
}

function unitOf({ _id, name, shortName, parentId, version }: StoredUnit): Unit {
  return { id: _id, name, shortName, parentId, version };
}

function keyOf(unit: Pick<Unit, "name" | "shortName">): string {
  return searchKey(`${unit.name} ${unit.shortName}`);
}
