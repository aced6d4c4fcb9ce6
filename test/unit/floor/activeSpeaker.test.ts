import { describe, expect, test } from "@jest/globals";
import type { Levels } from "@diemcau/shared/protocol/media";
import { followsVoices, listen, pointToShow, silence, type Voices } from "@diemcau/shared/rules/activeSpeaker";
import { picture, slotOf } from "@diemcau/shared/rules/programme";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { timelineOf } from "@diemcau/shared/rules/timeline";
import { voiceProgramme } from "@diemcau/server/jobs/ActiveSpeaker";
import { at, person, running, start, turn } from "../client/operator/board.ts";

const heard = ["host", "binh-son", "ba-to"];
/** Between two readings, in ms. */
const step = 330;

/** A free discussion with the host on air since so many seconds before the start. */
function discussion(facts: Partial<ConferenceState> = {}, taken = -60): ConferenceState {
  const state = running({ floorMode: "free" });
  const programme = { ...picture("solo", [slotOf(state, "host")]), cause: "floor" as const, takenSeq: 3 };
  return { ...state, programme: { ...programme, takenAt: at(taken) }, ...facts };
}

/** Listens to the same levels for so many ms, from `from` on; answers the voices and when that was. */
function hearFor(milliseconds: number, levels: Levels, before: Voices = silence, from = start) {
  let voices = before;
  let now = from;
  for (; now <= from + milliseconds; now += step) voices = listen(voices, levels, heard, now);
  return { voices, now: now - step };
}

describe("F13: the picture in a free discussion", () => {
  test("goes to whoever has been the loudest for a second and a half, and not before", () => {
    const state = discussion();
    const early = hearFor(1300, { "ba-to": -25, host: -60 });
    expect(pointToShow(state, early.voices, early.now)).toBeNull();
    const late = hearFor(1700, { "ba-to": -25, host: -60 });
    expect(pointToShow(state, late.voices, late.now)).toBe("ba-to");
  });

  test("stays for four seconds after a cut, whoever speaks", () => {
    const { voices, now } = hearFor(2000, { "ba-to": -25 });
    expect(pointToShow(discussion({}, 0), voices, now)).toBeNull();
    expect(pointToShow(discussion({}, 0), voices, start + 4000)).toBe("ba-to");
  });

  test("stays while nobody speaks, and with a cough or a gap between words", () => {
    const state = discussion();
    const quiet = hearFor(9000, { "ba-to": -62 });
    expect(pointToShow(state, quiet.voices, quiet.now)).toBeNull();
    const speech = hearFor(5000, { host: -25 });
    const gap = hearFor(400, {}, speech.voices, speech.now);
    expect(gap.voices).toMatchObject({ loudestId: "host", since: speech.voices.since });
    const cough = hearFor(400, { host: -25, "ba-to": -10 }, gap.voices, gap.now);
    expect(pointToShow(state, cough.voices, cough.now)).toBeNull();
  });

  test("does not go back and forth between two voices alike", () => {
    const first = hearFor(2000, { "ba-to": -25 });
    const both = hearFor(9000, { "ba-to": -25, "binh-son": -24 }, first.voices, first.now);
    expect(both.voices.loudestId).toBe("ba-to");
  });

  test("stays with a speaker beside whom the chair who speaks is seen already", () => {
    const state = discussion();
    const beside = picture("chairSpeaker", [slotOf(state, "ba-to"), slotOf(state, "host")]);
    const programme = { ...state.programme, ...beside };
    const { voices, now } = hearFor(3000, { host: -25 });
    expect(pointToShow({ ...state, programme }, voices, now)).toBeNull();
  });

  test("keeps the slides that are on air, and shows who speaks beside them", () => {
    const state = discussion();
    const slides = { ...picture("slideSpeaker", [slotOf(state, "host")]), deckId: "d1" };
    const shown = voiceProgramme({ ...state, programme: { ...state.programme, ...slides } }, "ba-to");
    expect(shown).toMatchObject({ layout: "slideSpeaker", deckId: "d1", slots: [{ pointId: "ba-to" }] });
    expect(shown.slots).toHaveLength(1);
  });

  test("leaves no line in the timeline, where it would hide all others", () => {
    const { programme } = discussion();
    const events = (["level", "floor"] as const).map((cause) => ({
      type: "programme.taken" as const,
      programme,
      cause,
    }));
    const lines = timelineOf({ seq: 1, at: at(0), actor: { kind: "system" }, events });
    expect(lines.map(({ id }) => id)).toEqual(["1.1"]);
  });

  test("is left alone while the operator holds the cut, with one holder, and where no speaker is shown", () => {
    const { voices, now } = hearFor(3000, { "ba-to": -25 });
    const grid = { ...discussion().programme, layout: "grid" as const };
    for (const facts of [
      { held: true },
      { floorMode: "one" as const },
      { programme: grid },
      { status: "ended" as const },
    ])
      expect([followsVoices(discussion(facts)), pointToShow(discussion(facts), voices, now)]).toEqual([false, null]);
  });

  test("does not go to a point that the operator muted", () => {
    const state = discussion();
    const points = state.points.map((point) => ({ ...point, muted: point.id === "ba-to" }));
    const { voices, now } = hearFor(3000, { "ba-to": -25 });
    expect(pointToShow({ ...state, points }, voices, now)).toBeNull();
  });

  test("names who has the floor there, else the point", () => {
    expect(voiceProgramme(discussion(), "ba-to").lowerThird).toEqual({ name: "ba-to", title: "", unit: "VKSND ba-to" });
    const turns = [turn("t1", "ba-to", person("Liên", { title: "Viện trưởng" }))];
    expect(voiceProgramme(discussion({ turns }), "ba-to").lowerThird).toMatchObject({
      name: "Liên",
      title: "Viện trưởng",
    });
  });
});
