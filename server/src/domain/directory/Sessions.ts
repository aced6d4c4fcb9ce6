import type { Person } from "@diemcau/shared/model/person";
import type { Surroundings } from "../ports.ts";
import type { PersonStore, Secrets, SessionStore } from "./ports.ts";

/** How long somebody stays signed in. */
export const sessionDays = 7;

interface Parts {
  sessions: SessionStore;
  persons: Pick<PersonStore, "find">;
  secrets: Secrets;
  surroundings: Surroundings;
}

/** Who is signed in: a session is a random token in a cookie, stored as its hash. */
export class Sessions {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Begins a session and answers its token, which is not stored. */
  async open(personId: string): Promise<string> {
    const { secrets, sessions, surroundings } = this.parts;
    const token = secrets.token();
    const expiresAt = new Date(surroundings.now().getTime() + sessionDays * 24 * 3600 * 1000).toISOString();
    await sessions.insert({ id: secrets.hashOf(token), personId, expiresAt });
    return token;
  }

  /** Whose session this is, as that person is now; `null` when it ended. */
  async person(token: string): Promise<Person | null> {
    const session = await this.parts.sessions.find(this.parts.secrets.hashOf(token));
    if (!session || session.expiresAt <= this.parts.surroundings.now().toISOString()) return null;
    return this.parts.persons.find(session.personId);
  }

  async close(token: string): Promise<void> {
    await this.parts.sessions.remove(this.parts.secrets.hashOf(token));
  }

  /** Forgets sessions that ended by themselves. */
  async sweep(): Promise<void> {
    await this.parts.sessions.sweep(this.parts.surroundings.now().toISOString());
  }
}
