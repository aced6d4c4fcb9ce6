import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { RtpPeer } from "../support/media/RtpPeer.ts";
import { StageBench } from "../support/media/StageBench.ts";
import { until } from "../support/media/until.ts";

/** Levels of somebody who speaks and of a quiet room, in -dBov. */
const loud = 20;
const quiet = 70;

let bench: StageBench;
let rooms: RtpPeer[];

beforeAll(async () => {
  bench = await StageBench.open(2);
  rooms = [];
  for (const place of [0, 1, 2]) rooms.push(await bench.room(place));
  await bench.meeting.run("conference.start", {});
});

afterAll(() => bench?.close());

const onAir = () => bench.meeting.state.programme.slots[0]?.pointId;
const cuts = () => bench.meeting.store.commits.flatMap(({ events }) => events).filter(byLevel).length;

function byLevel(event: ConferenceEvent): boolean {
  return event.type === "programme.taken" && event.cause === "level";
}

/** Only this room, by its place, speaks from now on. */
function speaks(place: number): void {
  for (const [other, room] of rooms.entries()) room.loudness = other === place ? loud : quiet;
}

test("F13: in a free discussion the picture follows who speaks, and everybody's screen gets it", async () => {
  await bench.meeting.run("floor.mode", { mode: "free" });
  speaks(1);
  await until(() => onAir() === bench.point(1), 8000);
  const received = await rooms[2]?.next(({ offer, label }) => offer.kind === "video" && label.startsWith("room1"));
  expect(received?.length).toBeGreaterThan(0);
  speaks(2);
  await until(() => onAir() === bench.point(2), 8000);
  expect(bench.meeting.state.programme).toMatchObject({ cause: "level", lowerThird: { name: "bridge2" } });
});

test("F13: it stays where it is while the operator holds the cut, and follows again once that is released", async () => {
  await bench.meeting.run("programme.hold", { held: true });
  const before = cuts();
  speaks(0);
  // Ten readings of the levels, more than a cut would have needed.
  let readings = 0;
  const count = () => readings++;
  bench.stage.on("levels", count);
  await until(() => readings >= 10, 8000);
  bench.stage.off("levels", count);
  expect([onAir(), cuts()]).toEqual([bench.point(2), before]);
  await bench.meeting.run("programme.hold", { held: false });
  await until(() => onAir() === bench.point(0), 8000);
});
