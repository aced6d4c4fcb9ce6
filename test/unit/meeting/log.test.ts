import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { audiences } from "@diemcau/shared/protocol/audience";
import type { CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import { foldCommit, foldLog } from "@diemcau/shared/rules/fold";
import { currentTurn } from "@diemcau/shared/rules/state";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { messageFor } from "@diemcau/server/domain/meeting/ConferenceLog";
import { actorOf, conferenceInput, itemInput, MeetingBench } from "../../support/domain.ts";

const step = fc.record({ kind: fc.nat(13), place: fc.nat(2), internal: fc.boolean(), seconds: fc.nat(20) });

/** Plays a meeting of random acts; those that the rules refuse are passed over. */
async function play(
  steps: { kind: number; place: number; internal: boolean; seconds: number }[],
): Promise<MeetingBench> {
  const bench = await MeetingBench.make(2);
  await bench.connect(bench.pointIds[0] ?? "");
  await bench.run("conference.start", {});
  for (const { kind, place, internal, seconds } of steps) {
    bench.passSeconds(seconds);
    try {
      await act(bench, kind, place, internal);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return bench;
}

async function act(bench: MeetingBench, kind: number, place: number, internal: boolean): Promise<unknown> {
  const { state } = bench;
  const pointId = bench.pointIds[place] ?? "";
  const item = state.agenda[place];
  const acts: (() => Promise<unknown>)[] = [
    () => bench.ask(place, `Đại biểu ${state.queue.length}`),
    () =>
      bench.run("floor.grant", {
        requestId: state.queue[place]?.id ?? "none",
        seenTurnId: currentTurn(state)?.id ?? null,
      }),
    () => bench.run("floor.end", { turnId: currentTurn(state)?.id ?? "none" }),
    () => bench.run("undo", { seq: state.undoable?.seq ?? 1 }),
    () => bench.run("programme.take", { pointId }),
    () => bench.run("programme.hold", { held: internal }),
    () => bench.run("programme.layout", { layout: internal ? "solo" : "chairSpeaker" }),
    () => bench.run("agenda.add", itemInput({ internal, title: internal ? "MẬT" : "Ý kiến" })),
    () => bench.run("item.open", { itemId: item?.id ?? "none" }),
    () =>
      bench.run("agenda.change", {
        itemId: item?.id ?? "none",
        item: itemInput({ internal, title: internal ? "MẬT" : "Sửa" }),
      }),
    () => bench.run("agenda.order", { itemIds: state.agenda.map(({ id }) => id).reverse() }),
    () => bench.run("headcount.report", { pointId, count: place * 7 }),
    () => bench.connect(pointId),
    () => bench.run("conclusion.record", { text: "Kết luận" }, actorOf("secretary")),
  ];
  return acts[kind]?.();
}

test("L3: whatever happened, the log folded from nothing gives the live state to the byte, for every audience", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const bench = await play(steps);
      for (const audience of audiences) {
        const again = foldLog(bench.store.commits.map((commit) => messageFor(commit, audience)));
        expect(canonicalJson(again)).toBe(canonicalJson(bench.conferences.state(bench.id, audience)));
      }
    }),
    { numRuns: 60 },
  );
});

test("C2, A5: a snapshot at any commit and the tail after it give the same state as the whole stream", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), fc.nat(30), async (steps, cut) => {
      const { store } = await play(steps);
      const stream = store.commits.map((commit) => messageFor(commit, "point"));
      const snapshot = structuredClone(foldLog(stream.slice(0, cut)));
      const state = stream.slice(cut).reduce(foldCommit, snapshot);
      expect(canonicalJson(state)).toBe(canonicalJson(foldLog(stream)));
    }),
    { numRuns: 40 },
  );
});

test("A1, A2, A4: no stream of rooms or the public holds a phone, an internal item's title or an actor's name", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { store } = await play(steps);
      for (const audience of ["point", "public"] as const) {
        const stream = canonicalJson(store.commits.map((commit) => messageFor(commit, audience)));
        expect(stream).not.toContain("0900 000 009");
        expect(stream).not.toContain("MẬT");
        expect(stream).not.toContain("Cán bộ");
      }
    }),
    { numRuns: 60 },
  );
});

test("L1: there is one turn at most, and seq runs without a gap", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { state, store } = await play(steps);
      expect(state.turns.filter(({ endedAt, undone }) => endedAt === null && !undone).length).toBeLessThanOrEqual(1);
      expect(store.commits.map(({ seq }) => seq)).toEqual(store.commits.map((_, index) => index + 1));
    }),
    { numRuns: 40 },
  );
});

test("C5: when another server appended first, the command is decided again on the new state", async () => {
  const bench = await MeetingBench.make(2);
  const other = bench.open();
  await other.load();
  const ask = <T extends CommandType>(type: T, data: CommandInput<T>, commandId: string) =>
    other.execute(actorOf("operator"), { commandId, conferenceId: bench.id, type, data });
  const request = {
    pointId: bench.pointIds[1] ?? "",
    speaker: { name: "Đại biểu 1", title: "", unit: "" },
    subject: "",
  };
  await bench.run("floor.request", request, actorOf("operator"), "here");
  await expect(ask("floor.request", request, "there")).rejects.toMatchObject({ code: "floor.alreadyAsked" });
  await ask("headcount.report", { pointId: bench.pointIds[1] ?? "", count: 3 }, "count");
  await bench.run("headcount.report", { pointId: bench.pointIds[1] ?? "", count: 4 });
  expect(canonicalJson(foldLog(bench.store.commits))).toBe(canonicalJson(bench.state));
});

test("C4: the same request to make a conference, sent twice at once, makes one", async () => {
  const bench = await MeetingBench.make(0);
  const request = { commandId: "new-one", conference: conferenceInput({ title: "Hội nghị khác" }) };
  const made = await Promise.all([1, 2].map(() => bench.conferences.create(actorOf("office"), request)));
  expect(made[0]).toEqual(made[1]);
  expect(bench.conferences.list().map(({ conference }) => conference?.title)).toEqual([
    "Hội nghị chuyên đề",
    "Hội nghị khác",
  ]);
});
