import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { PictureWait } from "@diemcau/client/conference/PictureWait";
import type { WantedPicture, WantedSlot } from "@diemcau/client/conference/wantedPicture";

let presenting: Map<string, () => void>;
let shown: number[][];
let drawSlide: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  presenting = new Map();
  shown = [];
  drawSlide = () => undefined;
});
afterEach(() => {
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

const stream = (id: string): WantedSlot => ({
  pointId: id,
  pointName: id,
  fill: { consumerId: id, sourceId: `${id}:camera:1` },
});
const coming = (id: string): WantedSlot => ({ pointId: id, pointName: id, fill: "coming" });

function picture(layout: WantedPicture["layout"], slots: WantedSlot[], deckId: string | null = null): WantedPicture {
  return { takenSeq: 7, layout, slots, lowerThird: null, deckId, clipId: null, voteId: null };
}

/** Begins to wait for a picture of streams that exist; `frame` presents one of them. */
function wait(of: WantedPicture, { before = null as PictureWait | null, hold = false } = {}): PictureWait {
  before?.cancel();
  const made = new PictureWait(of, {
    before,
    hold,
    longest: hold ? 2000 : 4000,
    video: (consumerId) => ({
      onNextFrame: (presented) => {
        presenting.set(consumerId, presented);
        return () => presenting.delete(consumerId);
      },
    }),
    slideReady: () =>
      new Promise((done) => {
        drawSlide = done;
      }),
    show: (missing) => shown.push([...missing]),
  });
  made.begin();
  return made;
}

function frame(consumerId: string): void {
  presenting.get(consumerId)?.();
}

test("a cut waits for the first frame, and the second picture half a second longer", () => {
  wait(picture("chairSpeaker", [stream("speaker"), stream("chair")]));
  jest.advanceTimersByTime(1000);
  frame("speaker");
  expect(shown).toEqual([]);
  jest.advanceTimersByTime(499);
  expect(shown).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(shown).toEqual([[1]]);
});

test("what needs no picture is shown at once", () => {
  wait(picture("slate", []));
  wait(picture("solo", [{ ...coming("p"), fill: "away" }]));
  expect(shown).toEqual([[], []]);
});

test("after 4 s the old picture gives way to whatever there is", () => {
  wait(picture("solo", [coming("p")]));
  jest.advanceTimersByTime(4000);
  expect(shown).toEqual([[0]]);
});

test("a grid fills in as its pictures come: half a second after the first it is there", () => {
  wait(picture("grid", [stream("a"), stream("b"), stream("c"), stream("d")]));
  frame("c");
  jest.advanceTimersByTime(500);
  expect(shown).toEqual([[0, 1, 3]]);
});

test("streams that come one by one neither begin the time anew nor wait twice for a frame", () => {
  const first = wait(picture("grid", [stream("a"), coming("b")]));
  frame("a");
  jest.advanceTimersByTime(300);
  wait(picture("grid", [stream("a"), stream("b")]), { before: first });
  expect(presenting.has("a")).toBe(false);
  frame("b");
  expect(shown).toEqual([[]]);
});

test("a slide is waited for before the speaker beside it", async () => {
  wait(picture("slideSpeaker", [stream("speaker")], "deck"));
  frame("speaker");
  jest.advanceTimersByTime(1000);
  expect(shown).toEqual([]);
  drawSlide();
  await Promise.resolve();
  expect(shown).toEqual([[]]);
});

test("a camera that broke off has 2 s to come back before its slate", () => {
  wait(picture("chairSpeaker", [stream("speaker"), { ...coming("chair"), fill: "away" }]), { hold: true });
  frame("speaker");
  jest.advanceTimersByTime(1999);
  expect(shown).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(shown).toEqual([[]]);
});

test("a wait that was given up shows nothing", () => {
  wait(picture("solo", [stream("p")])).cancel();
  frame("p");
  jest.advanceTimersByTime(10_000);
  expect(shown).toEqual([]);
});
