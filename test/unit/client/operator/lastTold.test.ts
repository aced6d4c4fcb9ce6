import { expect, test } from "@jest/globals";
import { lastTold } from "@diemcau/client/scenes/operator/lastTold";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { picture } from "@diemcau/shared/rules/programme";
import { timeline, turn } from "./board.ts";

const programme = picture("solo");
const granted: ConferenceEvent = { type: "floor.granted", turn: turn("t1", "ba-to") };
const cut: ConferenceEvent = { type: "programme.taken", programme, cause: "floor" };

test("the last line tells the grant, not the cut that followed from it", () => {
  const oneCommit = timeline(granted, cut).map((entry) => ({ ...entry, seq: 5 }));
  expect(lastTold(oneCommit)?.event).toBe(granted);
});

test("a cut by itself is told", () => {
  expect(lastTold(timeline(granted, cut))?.event).toBe(cut);
  expect(lastTold([])).toBeNull();
});
