import { AppError } from "@diemcau/shared/protocol/errors";
import type { Surroundings } from "../ports.ts";
import type { Passwords, PersonStore, Secrets, SettingStore } from "./ports.ts";
import type { Sessions } from "./Sessions.ts";
import type { SignedIn } from "./SignIn.ts";

const linkHours = 24;

interface Parts {
  settings: SettingStore;
  persons: PersonStore;
  passwords: Passwords;
  sessions: Sessions;
  secrets: Secrets;
  surroundings: Surroundings;
}

/** The first administrator of an empty database, made by whoever has the link that the server printed. */
export class FirstAdmin {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** A new token for the link, which ends earlier ones; `null` when there is an administrator. */
  async offer(): Promise<string | null> {
    const { persons, secrets, settings, surroundings } = this.parts;
    if ((await persons.all()).some((person) => person.roles.includes("admin"))) return null;
    const token = secrets.token();
    const expiresAt = new Date(surroundings.now().getTime() + linkHours * 3600 * 1000).toISOString();
    await settings.write("firstAdmin", { tokenHash: secrets.hashOf(token), expiresAt });
    return token;
  }

  /** Makes the administrator and signs in; a link works once, and `auth.linkUsed` is told afterwards. */
  async redeem(input: { token: string; name: string; signInName: string; password: string }): Promise<SignedIn> {
    const { persons, passwords, sessions, settings, surroundings } = this.parts;
    await this.requireToken(input.token);
    const passwordHash = await passwords.hash(input.password);
    if (!(await settings.take("firstAdmin"))) throw new AppError("auth.linkUsed");
    const { name, signInName } = input;
    const id = surroundings.newId();
    const person = { id, name, title: "", unitId: null, roles: ["admin" as const], signInName, email: "", version: 0 };
    await persons.insert(person, { passwordHash, demo: false });
    return { person, token: await sessions.open(id) };
  }

  private async requireToken(token: string): Promise<void> {
    const { secrets, settings, surroundings } = this.parts;
    const offered = await settings.read("firstAdmin");
    const good = offered?.tokenHash === secrets.hashOf(token) && offered.expiresAt > surroundings.now().toISOString();
    if (!good) throw new AppError("auth.linkUsed");
  }
}
