import { beforeEach, describe, expect, test } from "@jest/globals";
import { AppError } from "@diemcau/shared/protocol/errors";
import { actorOf, codeOf, deviceOf } from "../../support/domain.ts";
import { until } from "../../support/media/until.ts";
import { inPieces } from "../../support/proceedings.ts";
import { ShowingBench } from "../../support/showing.ts";

let bench: ShowingBench;
const operator = actorOf("operator");

beforeEach(async () => {
  bench = await ShowingBench.make();
});

const begin = () => bench.decks.add(operator, bench.meeting.id, { title: "Báo cáo" }, inPieces(Buffer.from("x")));
const clip = () => bench.clips.add(operator, bench.meeting.id, { title: "Phim" }, inPieces(Buffer.from("x")));
/** Work that goes on until it is stopped. */
const endless = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(new AppError("slides.stopped"))));

describe("what is being made ready", () => {
  test("tells how far it is, and in the end what it made", async () => {
    let go = () => {};
    bench.work = () =>
      new Promise((resolve) => {
        go = resolve;
      });
    const { id } = await begin();
    const found = () => bench.imports.list(bench.meeting.id, operator).find((one) => one.id === id);
    await until(() => found()?.of === 3);
    expect(found()).toMatchObject({ kind: "deck", title: "Báo cáo", state: "working", done: 0, madeId: null });
    go();
    expect(await bench.ended(operator, id)).toMatchObject({ state: "done", done: 3, error: null });
    expect(found()?.madeId).toBe(bench.meeting.state.decks[0]?.id);
  });

  test("tells why it failed; what nobody foresaw is told to the log, not to people", async () => {
    bench.work = async () => {
      throw new AppError("slides.locked");
    };
    expect((await bench.ended(operator, (await begin()).id)).error).toMatchObject({ code: "slides.locked" });
    bench.work = async () => {
      throw new TypeError("at /secret/place");
    };
    expect((await bench.ended(operator, (await begin()).id)).error).toEqual({ code: "server.failed" });
    expect(bench.failures.map(String)).toEqual(["TypeError: at /secret/place"]);
    expect(bench.meeting.state.decks).toEqual([]);
  });

  test("is stopped and gone when it is put away", async () => {
    bench.work = endless;
    const { id } = await begin();
    bench.imports.dismiss(bench.meeting.id, operator, id);
    expect(bench.imports.list(bench.meeting.id, operator)).toEqual([]);
    await bench.imports.close();
    expect(bench.meeting.state.decks).toEqual([]);
    expect(() => bench.imports.dismiss(bench.meeting.id, operator, id)).toThrow("notFound");
  });

  test("is seen by staff who may do the same; by a presenter if it is the own", async () => {
    await begin();
    const own = {
      ...deviceOf(bench.meeting.id, bench.meeting.pointIds[1] ?? "", "laptop"),
      role: "presenter" as const,
    };
    await bench.decks.add(own, bench.meeting.id, { title: "Của tôi" }, inPieces(Buffer.from("x")));
    const titles = (actor: typeof operator) => bench.imports.list(bench.meeting.id, actor).map(({ title }) => title);
    expect(titles(actorOf("office"))).toEqual(["Báo cáo", "Của tôi"]);
    expect(titles(own)).toEqual(["Của tôi"]);
    expect(titles(actorOf("approver"))).toEqual([]);
    expect(bench.imports.list("another", operator)).toEqual([]);
  });

  test("is bounded: finished ones give way, and while all of them run no more are taken", async () => {
    for (let count = 0; count < 45; count++) await bench.deck(operator);
    expect(bench.imports.list(bench.meeting.id, operator)).toHaveLength(40);
    bench.work = endless;
    for (let count = 0; count < 40; count++) await begin();
    expect(await codeOf(begin())).toBe("import.tooMany");
    expect(await codeOf(clip())).toBe("import.tooMany");
    expect(bench.videos.size).toBe(0);
    await bench.imports.close();
    expect(bench.imports.list(bench.meeting.id, operator).every(({ state }) => state === "failed")).toBe(true);
  });
});

describe("a film", () => {
  test("is recorded once it is encoded, and what was sent is removed whatever came of it", async () => {
    expect(await bench.ended(operator, (await clip()).id)).toMatchObject({ kind: "clip", state: "done" });
    expect(bench.meeting.state.clips).toMatchObject([{ title: "Phim", seconds: 61, sound: null }]);
    bench.work = async () => {
      throw new AppError("clip.unreadable");
    };
    expect((await bench.ended(operator, (await clip()).id)).error).toMatchObject({ code: "clip.unreadable" });
    expect(bench.videos.size).toBe(0);
  });

  test("is for those who prepare the conference", async () => {
    for (const actor of [actorOf("secretary"), actorOf("chair"), deviceOf(bench.meeting.id, "p")])
      expect(await codeOf(bench.clips.add(actor, bench.meeting.id, { title: "x" }, inPieces(Buffer.from("x"))))).toBe(
        "permission.denied",
      );
  });
});
