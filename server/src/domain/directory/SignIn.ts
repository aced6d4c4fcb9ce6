import type { Person } from "@diemcau/shared/model/person";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Limits, Passwords, PersonStore } from "./ports.ts";
import type { Sessions } from "./Sessions.ts";

/** Where a request came from. */
export interface Caller {
  address: string;
  /** This machine itself, with no proxy between. */
  local: boolean;
}

/** Somebody who has just signed in; the token goes into a cookie. */
export interface SignedIn {
  person: Person;
  token: string;
}

interface Parts {
  persons: PersonStore;
  passwords: Passwords;
  limits: Limits;
  sessions: Sessions;
}

/** Signing in by name and password. */
export class SignIn {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /**
   * `auth.failed` says the same of an unknown name and of a wrong password, after the same work. Failures are limited by
   * address, and by name and address, so that nobody can lock another out.
   */
  async withPassword(signInName: string, password: string, caller: Caller): Promise<SignedIn> {
    const { limits, passwords, persons, sessions } = this.parts;
    const account = `${signInName} ${caller.address}`;
    await limits.check("signIn.address", caller.address);
    await limits.check("signIn.account", account);
    const found = await persons.account(signInName);
    const matches = await passwords.verify(found?.credentials.passwordHash ?? null, password);
    if (!found || !matches) {
      await limits.count("signIn.address", caller.address);
      await limits.count("signIn.account", account);
      throw new AppError("auth.failed");
    }
    if (found.credentials.demo && !caller.local) throw new AppError("auth.demoRemote");
    await limits.reset("signIn.account", account);
    return { person: found.person, token: await sessions.open(found.person.id) };
  }
}
