import { expect, test } from "@jest/globals";
import type { Appended } from "@diemcau/server/domain/ports";
import type { Commit } from "@diemcau/shared/protocol/events";
import { AppError } from "@diemcau/shared/protocol/errors";
import { foldLog } from "@diemcau/shared/rules/fold";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { codeOf, itemInput, MeetingBench } from "../../support/domain.ts";

/** Holds every append back until it is let go, so that commands pile up behind it. */
function holdBack(bench: MeetingBench): { batches: Commit[][]; letGo(): void } {
  const append = bench.store.append.bind(bench.store);
  const batches: Commit[][] = [];
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  bench.store.append = async (commits: readonly Commit[]): Promise<Appended> => {
    batches.push([...commits]);
    await held;
    return append(commits);
  };
  return { batches, letGo: () => letGo() };
}

test("L1, C5: commands that come while one is being stored are stored together, each decided after the one before", async () => {
  const bench = await MeetingBench.make(2);
  const { batches, letGo } = holdBack(bench);
  const pointId = bench.pointIds[1] ?? "";
  const counts = [3, 4, 4, 5].map((count) => bench.run("headcount.report", { pointId, count }));
  letGo();
  const seqs = (await Promise.all(counts)).map(({ seq }) => seq);
  expect(batches.map(({ length }) => length)).toEqual([1, 2]);
  // The second 4 changes nothing: it is answered once what it rests on is stored.
  expect(seqs.map((seq) => seq - (seqs[0] ?? 0))).toEqual([0, 1, 2, 2]);
  expect(canonicalJson(foldLog(bench.store.commits))).toBe(canonicalJson(bench.state));
});

test("L2: nothing is acknowledged or folded when the store fails, and the next command goes on from what is stored", async () => {
  const bench = await MeetingBench.make(1);
  const append = bench.store.append.bind(bench.store);
  bench.store.append = () => Promise.reject(new AppError("database.unavailable"));
  const before = bench.state;
  const failed = [1, 2, 3].map(() => codeOf(bench.run("agenda.add", itemInput())));
  expect(await Promise.all(failed)).toEqual(Array(3).fill("database.unavailable"));
  expect(bench.state).toBe(before);
  bench.store.append = append;
  expect((await bench.run("agenda.add", itemInput())).seq).toBe(before.seq + 1);
});

test("L2: what was stored although its answer was lost is found by the next command, however much it was", async () => {
  const bench = await MeetingBench.make(1);
  const append = bench.store.append.bind(bench.store);
  bench.store.append = async (commits) => {
    const appended = await append(commits);
    if (commits.length > 1) throw new AppError("database.unavailable");
    return appended;
  };
  const add = (place: number) => codeOf(bench.run("agenda.add", itemInput(), undefined, `a${place}`));
  const codes = await Promise.all(Array.from({ length: 12 }, (_, place) => add(place)));
  expect(codes.filter((code) => code === "database.unavailable")).toHaveLength(11);
  bench.store.append = append;
  const again = await bench.run("agenda.add", itemInput(), undefined, "a11");
  expect(bench.state.agenda).toHaveLength(12);
  expect(again.seq).toBe(bench.store.commits.find(({ commandId }) => commandId === "a11")?.seq);
});

test("C4: the same command twice at once has one effect and one answer", async () => {
  const bench = await MeetingBench.make(1);
  const twice = [1, 2].map(() => bench.run("agenda.add", itemInput(), undefined, "same"));
  const [first, second] = await Promise.all(twice);
  expect(second).toEqual(first);
  expect(bench.state.agenda).toHaveLength(1);
});

test("C6: a refused command among others leaves them as they are", async () => {
  const bench = await MeetingBench.make(1);
  const { letGo } = holdBack(bench);
  const added = bench.run("agenda.add", itemInput());
  const refused = codeOf(bench.run("agenda.remove", { itemId: "none" }));
  const other = bench.run("agenda.add", itemInput());
  letGo();
  expect(await refused).toBe("notFound");
  expect((await other).seq).toBe((await added).seq + 1);
});
