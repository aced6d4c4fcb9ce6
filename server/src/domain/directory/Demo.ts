import type { Person, Role } from "@diemcau/shared/model/person";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { DemoDoor } from "@diemcau/shared/protocol/rest";
import type { PersonStore, SettingStore } from "./ports.ts";
import type { Sessions } from "./Sessions.ts";
import type { Caller, SignedIn } from "./SignIn.ts";

interface Parts {
  settings: SettingStore;
  persons: PersonStore;
  sessions: Sessions;
}

/** Accounts that sign in without a password: only in a database that the demo seeded, and from its own machine. */
export class Demo {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Whether this caller may use the demo's accounts. */
  async isOpen(caller: Caller): Promise<boolean> {
    return caller.local && (await this.parts.settings.read("demo"))?.ready === true;
  }

  /** The accounts; none outside a demo. */
  async accounts(): Promise<DemoDoor[]> {
    if (!(await this.parts.settings.read("demo"))?.ready) return [];
    return (await this.parts.persons.demoAccounts()).flatMap(({ signInName, name, title }) =>
      signInName === null ? [] : [{ signInName, name, title }],
    );
  }

  /** The accounts as the sign-in page offers them, or `notFound` where they don't sign in. */
  async doors(caller: Caller): Promise<DemoDoor[]> {
    if (!(await this.isOpen(caller))) throw new AppError("notFound");
    return this.accounts();
  }

  async signIn(signInName: string, caller: Caller): Promise<SignedIn> {
    return this.enter(caller, (person) => person.signInName === signInName);
  }

  /** Signs in the account that has this role, and the fewest others. */
  async signInAs(role: Role, caller: Caller): Promise<SignedIn> {
    return this.enter(caller, (person) => person.roles.includes(role));
  }

  private async enter(caller: Caller, wanted: (person: Person) => boolean): Promise<SignedIn> {
    if (!(await this.parts.settings.read("demo"))?.ready) throw new AppError("notFound");
    if (!caller.local) throw new AppError("auth.demoRemote");
    const accounts = (await this.parts.persons.demoAccounts()).filter(wanted);
    const [person] = accounts.sort((a, b) => a.roles.length - b.roles.length);
    if (!person) throw new AppError("notFound");
    return { person, token: await this.parts.sessions.open(person.id) };
  }
}
