import type { Actor } from "@diemcau/shared/model/actor";
import type { Person, PersonInput } from "@diemcau/shared/model/person";
import { AppError } from "@diemcau/shared/protocol/errors";
import { allow } from "./allow.ts";
import { byGivenName } from "./byGivenName.ts";
import type { Passwords, PersonStore, SessionStore, UnitStore } from "./ports.ts";

interface Parts {
  persons: PersonStore;
  units: Pick<UnitStore, "find">;
  sessions: Pick<SessionStore, "removeOf">;
  passwords: Passwords;
  newId(): string;
}

/** People: who they are and what they may do. */
export class Persons {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Everybody, by given name as Vietnamese lists have it. */
  async list(actor: Actor | null): Promise<Person[]> {
    allow(actor, "directory.read");
    return (await this.parts.persons.all()).sort(byGivenName);
  }

  async create(actor: Actor | null, { password, ...input }: PersonInput): Promise<Person> {
    allow(actor, "person.write");
    const person = { ...input, id: this.parts.newId(), version: 0 };
    await this.requireSound(actor, null, person);
    const passwordHash = password === undefined ? null : await this.parts.passwords.hash(password);
    await this.parts.persons.insert(person, { passwordHash, demo: false });
    return person;
  }

  /** Changes a person from the version the editor saw. A new password ends that person's sessions. */
  async change(actor: Actor | null, id: string, edit: PersonInput & { version: number }): Promise<Person> {
    allow(actor, "person.write");
    const { password, ...facts } = edit;
    const before = await this.parts.persons.find(id);
    if (!before) throw new AppError("notFound");
    const person = { ...facts, id };
    await this.requireSound(actor, before, person);
    if (password === undefined) return this.parts.persons.update(person);
    const changed = await this.parts.persons.update(person, await this.parts.passwords.hash(password));
    await this.parts.sessions.removeOf(id);
    return changed;
  }

  private async requireSound(actor: Actor, before: Person | null, after: Person): Promise<void> {
    const administrative = after.roles.includes("admin") || before?.roles.includes("admin");
    if (administrative && !isAdmin(actor)) throw new AppError("permission.denied");
    if (after.unitId !== null && !(await this.parts.units.find(after.unitId))) throw new AppError("notFound");
  }
}

function isAdmin(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "person" && actor.roles.includes("admin"));
}
