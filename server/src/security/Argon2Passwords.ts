import { hash, verify } from "@node-rs/argon2";
import type { Passwords } from "../domain/directory/ports.ts";

/** argon2id (the library's default) with OWASP's first setting: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Passwords by argon2id. */
export class Argon2Passwords implements Passwords {
  /** Compared against where there is no account, so that the answer takes as long. */
  private readonly nobody = hash("no account has this password", cost);

  hash(password: string): Promise<string> {
    return hash(password.normalize("NFKC"), cost);
  }

  async verify(stored: string | null, password: string): Promise<boolean> {
    const matches = await verify(stored ?? (await this.nobody), password.normalize("NFKC"));
    return stored !== null && matches;
  }
}
