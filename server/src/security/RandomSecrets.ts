import { createHash, randomBytes, randomInt } from "node:crypto";
import type { Secrets } from "../domain/directory/ports.ts";

/** Secrets from the operating system's generator. */
export class RandomSecrets implements Secrets {
  token(): string {
    return randomBytes(32).toString("base64url");
  }

  pairingCode(): string {
    return randomInt(1_000_000).toString().padStart(6, "0");
  }

  hashOf(secret: string): string {
    return createHash("sha256").update(secret).digest("hex");
  }
}
