import { AppError } from "@diemcau/shared/protocol/errors";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { LimitName, Limits } from "../domain/directory/ports.ts";

const minute = 60;

/** Failures, or uploads, allowed in a time in seconds. Six digits and 100 guesses in ten minutes: one room in 10,000 tries. */
const numbers: Record<LimitName, { points: number; duration: number }> = {
  "signIn.account": { points: 10, duration: 15 * minute },
  "signIn.address": { points: 50, duration: 15 * minute },
  "pairing.address": { points: 10, duration: 10 * minute },
  "pairing.all": { points: 100, duration: 10 * minute },
  "confirm.account": { points: 10, duration: 15 * minute },
  "verify.address": { points: 120, duration: 10 * minute },
  upload: { points: 120, duration: 10 * minute },
  search: { points: 60, duration: minute },
};

/** Limits of one server process, in its memory. */
export class MemoryLimits implements Limits {
  private readonly limiters: Record<LimitName, RateLimiterMemory>;

  constructor(overrides: Partial<typeof numbers> = {}) {
    const limiter = (name: LimitName) =>
      new RateLimiterMemory({ ...numbers[name], ...overrides[name], keyPrefix: name });
    this.limiters = {
      "signIn.account": limiter("signIn.account"),
      "signIn.address": limiter("signIn.address"),
      "pairing.address": limiter("pairing.address"),
      "pairing.all": limiter("pairing.all"),
      "confirm.account": limiter("confirm.account"),
      "verify.address": limiter("verify.address"),
      upload: limiter("upload"),
      search: limiter("search"),
    };
  }

  async check(limit: LimitName, key: string): Promise<void> {
    const limiter = this.limiters[limit];
    const used = await limiter.get(key);
    if (!used || used.consumedPoints < limiter.points) return;
    throw new AppError("rate.limited", { seconds: Math.max(1, Math.ceil(used.msBeforeNext / 1000)) });
  }

  async count(limit: LimitName, key: string): Promise<void> {
    await this.limiters[limit].penalty(key);
  }

  async reset(limit: LimitName, key: string): Promise<void> {
    await this.limiters[limit].delete(key);
  }
}
