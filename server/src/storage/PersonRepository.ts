import type { Person } from "@diemcau/shared/model/person";
import { AppError } from "@diemcau/shared/protocol/errors";
import { searchKey } from "@diemcau/shared/text/searchKey";
import { type Connection, type Model, Schema } from "mongoose";
import type { Credentials, PersonStore } from "../domain/directory/ports.ts";
import { Turnstile } from "../domain/meeting/Turnstile.ts";
import { answer, isDuplicate } from "./DatabaseUnavailable.ts";
import { saveVersion } from "./saveVersion.ts";

/** The sign-in name is left out rather than `null`, so that the sparse unique index passes over it. */
interface StoredPerson extends Omit<Person, "id" | "signInName" | "email"> {
  _id: string;
  /** Absent in records of before reminders were sent. */
  email?: string | undefined;
  signInName?: string | undefined;
  searchKey: string;
  passwordHash: string | null;
  demo: boolean;
}

const schema = new Schema<StoredPerson>(
  {
    _id: String,
    name: { type: String, required: true },
    title: { type: String, default: "" },
    unitId: { type: String, default: null },
    roles: [String],
    signInName: { type: String, index: { unique: true, sparse: true } },
    email: { type: String, default: "" },
    searchKey: { type: String, required: true },
    passwordHash: { type: String, default: null },
    demo: { type: Boolean, default: false },
  },
  { versionKey: "version", optimisticConcurrency: true, collection: "persons" },
);

/** People in MongoDB, versioned; credentials leave it through `account` alone. */
export class PersonRepository implements PersonStore {
  readonly model: Model<StoredPerson>;
  /** The embedded server looks and writes in two steps; one after another they are one, since it serves one process. */
  private readonly turnstile = new Turnstile();

  constructor(connection: Connection) {
    this.model = connection.model<StoredPerson>("Person", schema);
  }

  async all(): Promise<Person[]> {
    return (await answer(this.model.find().lean())).map(personOf);
  }

  async find(id: string): Promise<Person | null> {
    const stored = await answer(this.model.findById(id).lean());
    return stored && personOf(stored);
  }

  async account(signInName: string): Promise<{ person: Person; credentials: Credentials } | null> {
    const stored = await answer(this.model.findOne({ signInName }).lean());
    if (!stored) return null;
    const { passwordHash, demo } = stored;
    return { person: personOf(stored), credentials: { passwordHash, demo } };
  }

  async demoAccounts(): Promise<Person[]> {
    const stored = await answer(this.model.find({ demo: true }).lean());
    return stored.map(personOf).filter((person) => person.signInName !== null);
  }

  async insert(person: Person, credentials: Credentials): Promise<void> {
    const { id, version: _first, ...facts } = person;
    const stored = { _id: id, ...facts, signInName: person.signInName ?? undefined, searchKey: keyOf(person) };
    await orTaken(person, answer(this.model.insertOne({ ...stored, ...credentials })));
  }

  async update(person: Person, passwordHash?: string): Promise<Person> {
    const { id, version, ...facts } = person;
    const edit = { ...facts, signInName: person.signInName ?? undefined, searchKey: keyOf(person) };
    const password = passwordHash === undefined ? {} : { passwordHash };
    return this.turnstile.pass("", async () => {
      await this.requireFree(person);
      const document = await answer(this.model.findById(id));
      return personOf(await orTaken(person, saveVersion(document, version, { ...edit, ...password })));
    });
  }

  /** The embedded server refuses a taken name in an update too, but by an error of no certain code. */
  private async requireFree({ id, signInName }: Person): Promise<void> {
    const holder = signInName === null ? null : await answer(this.model.findOne({ signInName }).lean());
    if (holder && holder._id !== id) throw new AppError("person.signInTaken", { name: signInName ?? "" });
  }
}

async function orTaken<Result>(person: Person, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw isDuplicate(error) ? new AppError("person.signInTaken", { name: person.signInName ?? "" }) : error;
  }
}

function personOf({ _id, name, title, unitId, roles, signInName, email, version }: StoredPerson): Person {
  const given = { signInName: signInName ?? null, email: email ?? "" };
  return { id: _id, name, title, unitId, roles: [...roles], ...given, version };
}

function keyOf(person: Pick<Person, "name" | "title">): string {
  return searchKey(`${person.name} ${person.title}`);
}
