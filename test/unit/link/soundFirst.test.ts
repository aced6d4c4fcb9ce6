import { describe, expect, test } from "@jest/globals";
import { followSound, freshSound, type SoundFirst, type SoundSample } from "@diemcau/shared/rules/soundFirst";

type Look = Partial<Omit<SoundSample, "at">>;

/** One look every two seconds; `-` while the picture is given up, `P` while it is there. */
function follow(looks: Look[], begin = freshSound(0)): { track: SoundFirst; told: string } {
  let track = begin;
  let told = "";
  for (const look of looks) {
    track = followSound(track, { broken: 0, crowded: false, ...look, at: track.at + 2000 });
    told += track.givenUp ? "-" : "P";
  }
  return { track, told };
}

function looks(count: number, look: Look = {}): Look[] {
  return Array.from({ length: count }, () => look);
}

const suffering: Look = { broken: 12, crowded: true };

describe("a picture", () => {
  const cases: [string, Look[], string][] = [
    ["stays where sound breaks for four seconds", [...looks(2, suffering), ...looks(3)], "PPPPP"],
    ["is given up where a full link breaks the sound for five", looks(4, suffering), "PP--"],
    ["stays where sound is lost by chance on a link that is not full", looks(6, { broken: 12 }), "PPPPPP"],
    ["stays where the link is full and the sound whole", looks(6, { crowded: true }), "PPPPPP"],
    ["stays where no sound is due", looks(6, { broken: null, crowded: true }), "PPPPPP"],
    ["is tried again after twenty seconds", [...looks(3, suffering), ...looks(11)], `PP${"-".repeat(10)}PP`],
  ];

  test.each(cases)("%s", (_, given, expected) => {
    expect(follow(given).told).toBe(expected);
  });

  test("that broke the sound again stays away for twice as long", () => {
    const twice = follow([...looks(3, suffering), ...looks(10), ...looks(3, suffering), ...looks(21)]);
    expect(twice.told).toBe(`PP${"-".repeat(10)}PPP${"-".repeat(20)}PP`);
  });

  test("that held for a minute has its place again", () => {
    const { track } = follow([...looks(3, suffering), ...looks(10), ...looks(31)]);
    expect(track.hold).toBe(20_000);
  });

  test("is never away for longer than 160 seconds", () => {
    const { track } = follow([...Array(8)].flatMap(() => [...looks(3, suffering), ...looks(81)]));
    expect(track.hold).toBeLessThanOrEqual(160_000);
  });
});
