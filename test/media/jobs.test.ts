import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { StageBench } from "../support/media/StageBench.ts";
import { until } from "../support/media/until.ts";

describe("what follows a cut", () => {
  let bench: StageBench;
  let screens: Actor[];
  const effects = (): ConferenceEvent[] =>
    bench.meeting.store.commits
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === "source.live" || type === "source.failed");
  const shown = (screen: number, takenSeq = bench.meeting.state.programme.takenSeq) =>
    bench.jobs.programmeShown(bench.meeting.id, screens[screen] ?? { kind: "system" }, takenSeq);

  beforeEach(async () => {
    bench = await StageBench.open(3);
    screens = [await bench.device(0, "screen"), await bench.device(1, "both"), await bench.device(2, "screen")];
    await bench.device(3, "desk");
    await bench.meeting.run("conference.start", {});
    for (const [screen] of screens.entries()) shown(screen);
    await until(() => effects().length === 1);
  });
  afterEach(() => bench.close());

  test("P5: once all connected screens have shown it, it was live in all of them", async () => {
    await bench.grant(1);
    for (const [screen] of screens.entries()) shown(screen);
    await until(() => effects().length === 2);
    expect(effects()[1]).toMatchObject({
      type: "source.live",
      pointId: bench.point(1),
      takenSeq: bench.meeting.state.programme.takenSeq,
      shown: 3,
      expected: 3,
    });
  });

  test("P5: after 3 s it was live in those that have reported", async () => {
    await bench.grant(1);
    shown(0);
    shown(0);
    await until(() => effects().length === 2);
    expect(effects()[1]).toMatchObject({ type: "source.live", shown: 1, expected: 3 });
  }, 10_000);

  test("P5: when no screen has shown it, it failed; the programme stays as it was taken", async () => {
    await bench.grant(2);
    const { programme } = bench.meeting.state;
    shown(0, programme.takenSeq - 1);
    bench.jobs.programmeShown(bench.meeting.id, { kind: "system" }, programme.takenSeq);
    await until(() => effects().length === 2);
    expect(effects()[1]).toMatchObject({ type: "source.failed", pointId: bench.point(2), expected: 3 });
    expect(bench.meeting.state.programme).toEqual(programme);
  }, 10_000);

  test("P5: a screen that left is not waited for", async () => {
    await bench.grant(1);
    shown(0);
    shown(1);
    const facts = { pointId: bench.point(2), pointName: "" };
    await bench.meeting.conferences.act(bench.meeting.id, { kind: "system" }, () => ({
      events: [{ type: "device.disconnected", deviceId: `screen-${bench.point(2)}`, ...facts }],
    }));
    await until(() => effects().length === 2, 1000);
    expect(effects()[1]).toMatchObject({ type: "source.live", shown: 2, expected: 2 });
  });

  test("P5: a cut that came before the last one was shown leaves its own line", async () => {
    await bench.grant(1);
    shown(0);
    await bench.grant(2);
    for (const [screen] of screens.entries()) shown(screen);
    await until(() => effects().length === 3);
    expect(effects().slice(1)).toMatchObject([
      { pointId: bench.point(1), shown: 1 },
      { pointId: bench.point(2), shown: 3 },
    ]);
  });

  test("sources that the log has and no stage carries are withdrawn, those that run are offered", async () => {
    const room = await bench.room(3, "both");
    const stale = { id: "old:camera:1", pointId: bench.point(1), deviceId: "old", kind: "camera" as const, name: "Cũ" };
    await bench.meeting.conferences.act(bench.meeting.id, { kind: "system" }, () => ({
      events: [
        { type: "source.offered", source: stale, pointId: stale.pointId, pointName: "" },
        { type: "server.restarted" },
      ],
    }));
    await until(() => bench.meeting.state.sources.length === 2);
    expect(bench.meeting.state.sources.every(({ pointId }) => pointId === bench.point(3))).toBe(true);
    room.close();
    await until(() => bench.meeting.state.sources.length === 0);
  });
});
