import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Report, ReportDraft } from "@diemcau/shared/model/reportRequest";
import type { SaveReport } from "@diemcau/shared/protocol/reports";
import { ApiError, UnreachableError } from "@diemcau/client/api/http";
import { DraftKeeper } from "@diemcau/client/features/reports/DraftKeeper";
import { mergeDraft } from "@diemcau/client/features/reports/mergeDraft";
import { requestDraft, requestInput } from "@diemcau/client/features/reports/requestDraft";
import { rowWindow } from "@diemcau/client/features/reports/useRowWindow";
import fc from "fast-check";

const by = { id: "r1", name: "Đại biểu 1" };

function report(version: number, texts: Record<string, string>, facts: Partial<Report> = {}): Report {
  const unit = { id: "u1", name: "Đơn vị 1", shortName: "1" };
  const base = { requestId: "q", unit, note: "", files: [], state: "draft" as const, remark: "", submissions: [] };
  return { ...base, texts, savedAt: "2022-06-01T00:00:00.000Z", savedBy: by, version, ...facts };
}

/** A server that keeps one report, as ours does, and can be told to be away. */
class FakeServer {
  stored: Report | null = null;
  away = false;
  saves = 0;

  readonly save = async ({ version, ...draft }: SaveReport): Promise<Report> => {
    if (this.away) throw new UnreachableError("test");
    this.saves += 1;
    if (this.stored?.state === "submitted") throw new ApiError({ code: "report.submitted" }, 409);
    if (version !== (this.stored?.version ?? 0)) throw new ApiError({ code: "version.conflict" }, 409);
    this.stored = report(version + 1, draft.texts, { note: draft.note });
    return this.stored;
  };
  readonly load = async (): Promise<Report | null> => this.stored;
}

describe("RS2: a draft that is kept while it is typed", () => {
  let server: FakeServer;
  let keeper: DraftKeeper;
  const open = () => new DraftKeeper({ report: server.stored, save: server.save, load: server.load });
  const type = (by_: DraftKeeper, texts: Record<string, string>) =>
    by_.edit((now) => ({ ...now, texts: { ...now.texts, ...texts } }));

  beforeEach(() => {
    jest.useFakeTimers();
    server = new FakeServer();
    keeper = open();
  });
  afterEach(() => {
    keeper.close();
    jest.useRealTimers();
  });
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  test("is saved once somebody pauses, not at every key", async () => {
    for (const text of ["m", "mộ", "một"]) {
      type(keeper, { fa: text });
      await pass(100);
    }
    expect(keeper.getSnapshot().state).toBe("typing");
    await pass(1000);
    expect(keeper.getSnapshot()).toMatchObject({ state: "kept", version: 1 });
    expect(server).toMatchObject({ saves: 1, stored: { texts: { fa: "một" } } });
  });

  test("is tried again while the server is away, with what was typed meanwhile", async () => {
    server.away = true;
    type(keeper, { fa: "một" });
    await pass(1000);
    expect(keeper.getSnapshot().state).toBe("unreached");
    type(keeper, { fa: "một hai" });
    server.away = false;
    await pass(5000);
    expect(server.stored?.texts).toEqual({ fa: "một hai" });
  });

  test("takes in what somebody else wrote in other fields, and asks nothing", async () => {
    const other = open();
    type(other, { fb: "của người kia" });
    expect(await other.settle()).toBe(true);
    type(keeper, { fa: "của tôi" });
    await pass(3000);
    expect(keeper.getSnapshot()).toMatchObject({
      state: "kept",
      draft: { texts: { fa: "của tôi", fb: "của người kia" } },
    });
    expect(server.stored?.texts).toEqual({ fa: "của tôi", fb: "của người kia" });
  });

  test.each([
    ["mine", "của tôi"],
    ["theirs", "của người kia"],
  ] as const)("asks where both wrote, loses neither, and goes on with %s", async (whose, text) => {
    const other = open();
    type(other, { fa: "của người kia" });
    await other.settle();
    type(keeper, { fa: "của tôi", fb: "khác" });
    await pass(3000);
    expect(keeper.getSnapshot()).toMatchObject({
      state: "conflict",
      both: ["fa"],
      draft: { texts: { fa: "của tôi" } },
    });
    expect(server.stored?.texts).toEqual({ fa: "của người kia" });
    keeper.decide(whose);
    await pass(1000);
    expect(server.stored?.texts).toEqual({ fa: text, fb: "khác" });
    expect(keeper.getSnapshot().state).toBe("kept");
  });

  test("stays on the screen when somebody else hands the report in meanwhile", async () => {
    server.stored = report(5, { fa: "đã nộp" }, { state: "submitted" });
    type(keeper, { fa: "của tôi" });
    await pass(3000);
    expect(keeper.getSnapshot()).toMatchObject({ state: "taken", both: ["fa"], draft: { texts: { fa: "của tôi" } } });
    expect(server.stored.texts).toEqual({ fa: "đã nộp" });
    expect(await keeper.settle()).toBe(false);
  });

  test("a file that was added in the middle of typing changes the version and nothing else", async () => {
    type(keeper, { fa: "một" });
    await keeper.settle();
    type(keeper, { fa: "một hai" });
    server.stored = report(2, { fa: "một" });
    keeper.adopt(server.stored);
    await pass(2000);
    expect(server.stored).toMatchObject({ version: 3, texts: { fa: "một hai" } });
  });

  test("is sent when the page is left", async () => {
    type(keeper, { fa: "một" });
    keeper.close();
    await pass(0);
    expect(server.stored?.texts).toEqual({ fa: "một" });
  });
});

describe("two drafts put together", () => {
  test("nothing that one of the two wrote is lost, and what both wrote is named", () => {
    const draft = fc.record({
      note: fc.constantFrom("", "a", "b"),
      texts: fc.dictionary(fc.constantFrom("f1", "f2", "f3"), fc.constantFrom("", "a", "b")),
    });
    const text = (of: ReportDraft, id: string) => (id === "note" ? of.note : (of.texts[id] ?? ""));
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const { draft: merged, both } = mergeDraft(base, mine, theirs);
        for (const id of ["note", "f1", "f2", "f3"]) {
          const [was, my, their, now] = [base, mine, theirs, merged].map((of) => text(of, id));
          if (my !== was && their !== was && my !== their) expect([both.includes(id), now]).toEqual([true, my]);
          else expect([both.includes(id), now]).toEqual([false, my === was ? their : my]);
        }
      }),
    );
  });
});

describe("a request's form", () => {
  test("gives back the request that it was made from", () => {
    const draft = { ...requestDraft(null), title: "Báo cáo", date: "30/6/2022", time: "17 giờ 00", unitIds: ["u1"] };
    const input = requestInput({ ...draft, fields: draft.fields.map((one) => ({ ...one, label: "Số vụ" })) });
    expect(input.deadline).toBe("2022-06-30T10:00:00.000Z");
    const stored = {
      ...input,
      id: "q",
      units: [{ id: "u1", name: "Đơn vị 1", shortName: "1" }],
      timeZone: "Asia/Ho_Chi_Minh",
      conferenceTitle: null,
      createdAt: "",
      createdBy: by,
      closedAt: null,
      version: 0,
    };
    expect(requestInput(requestDraft(stored), stored.timeZone)).toEqual(input);
  });
});

describe("the window on a long matrix", () => {
  test("draws what is seen and a little more, and keeps the table's height", () => {
    expect(rowWindow(13, 38, 0, 600)).toEqual({ from: 0, to: 13, above: 0, below: 0 });
    const far = rowWindow(700, 38, 12_000, 600);
    expect(far.from * 38).toBeLessThanOrEqual(12_000);
    expect(far.to * 38).toBeGreaterThanOrEqual(12_600);
    expect(far.to - far.from).toBeLessThan(60);
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(80_000), fc.nat(2000), (rows, scrolled, seen) => {
        const { from, to, above, below } = rowWindow(rows, 38, scrolled, seen);
        expect(above + (to - from) * 38 + below).toBe(rows * 38);
      }),
    );
  });
});
