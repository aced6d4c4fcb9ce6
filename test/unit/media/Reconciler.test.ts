import { expect, test } from "@jest/globals";
import { Reconciler } from "@diemcau/server/media/Reconciler";

test("a run asked for during a run follows it, once", async () => {
  let runs = 0;
  let atOnce = 0;
  const reconciler: Reconciler = new Reconciler(
    async () => {
      runs++;
      expect(++atOnce).toBe(1);
      if (runs === 1) for (let i = 0; i < 3; i++) void reconciler.poke();
      await Promise.resolve();
      atOnce--;
    },
    () => undefined,
  );
  await reconciler.poke();
  expect(runs).toBe(2);
});

test("a failure is reported, and the next run happens all the same", async () => {
  const failures: unknown[] = [];
  let runs = 0;
  const reconciler = new Reconciler(
    async () => {
      if (++runs === 1) throw new Error("gone");
    },
    (error) => failures.push(error),
  );
  await reconciler.poke();
  await reconciler.poke();
  expect(runs).toBe(2);
  expect(failures).toHaveLength(1);
});

test("a run asked for in the moment the last one ends is not lost", async () => {
  let runs = 0;
  const reconciler = new Reconciler(
    async () => {
      runs++;
    },
    () => undefined,
  );
  for (let wait = 0; wait < 12; wait++) {
    const before = runs;
    void reconciler.poke();
    for (let i = 0; i < wait; i++) await Promise.resolve();
    await reconciler.poke();
    await reconciler.idle();
    expect(runs).toBeGreaterThan(before);
    const settled = runs;
    await reconciler.poke();
    expect(runs).toBe(settled + 1);
  }
});
