import { expect, test } from "@jest/globals";
import { AppError } from "@diemcau/shared/protocol/errors";
import { MemoryLimits } from "@diemcau/server/security/MemoryLimits";
import { codeOf } from "../../support/domain.ts";

test("a key over its limit waits, others don't; forgetting lets it go on", async () => {
  const limits = new MemoryLimits({ "pairing.address": { points: 2, duration: 60 } });
  await limits.count("pairing.address", "a");
  await limits.check("pairing.address", "a");
  await limits.count("pairing.address", "a");
  expect(await codeOf(limits.check("pairing.address", "a"))).toBe("rate.limited");
  await limits.check("pairing.address", "b");
  await limits.check("pairing.all", "a");
  await limits.reset("pairing.address", "a");
  await limits.check("pairing.address", "a");
});

test("it is told how long to wait, in whole seconds", async () => {
  const limits = new MemoryLimits({ "signIn.address": { points: 1, duration: 30 } });
  await limits.count("signIn.address", "a");
  const error = await limits.check("signIn.address", "a").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ facts: { seconds: 30 } });
});
