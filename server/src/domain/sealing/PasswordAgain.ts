import { AppError } from "@diemcau/shared/protocol/errors";
import type { Limits, Passwords, PersonStore } from "../directory/ports.ts";
import type { Caller } from "../directory/SignIn.ts";

interface Parts {
  persons: Pick<PersonStore, "find" | "account">;
  passwords: Passwords;
  limits: Limits;
}

/** Asks somebody who is signed in for their password once more, before what can't be taken back. */
export class PasswordAgain {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Throws `password.wrong`, and `rate.limited` after too many of these. A demo's account has its sign-in name for a password. */
  async require(personId: string, password: string, caller: Caller): Promise<void> {
    const { limits, passwords } = this.parts;
    const key = `${personId} ${caller.address}`;
    await limits.check("confirm.account", key);
    const credentials = await this.credentials(personId);
    const right = credentials?.demo
      ? caller.local && password === credentials.signInName
      : await passwords.verify(credentials?.passwordHash ?? null, password);
    if (!right) {
      await limits.count("confirm.account", key);
      throw new AppError("password.wrong");
    }
    await limits.reset("confirm.account", key);
  }

  /** Whether a person's account is one of the demo's. */
  async isDemo(personId: string): Promise<boolean> {
    return (await this.credentials(personId))?.demo === true;
  }

  private async credentials(personId: string) {
    const { persons } = this.parts;
    const signInName = (await persons.find(personId))?.signInName ?? null;
    const found = signInName === null ? null : await persons.account(signInName);
    if (!found || signInName === null) return null;
    const { passwordHash, demo } = found.credentials;
    return { signInName, passwordHash, demo: demo && passwordHash === null };
  }
}
