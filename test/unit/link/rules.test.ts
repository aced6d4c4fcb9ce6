import { describe, expect, test } from "@jest/globals";
import { followLink, freshLink, type LinkSample, type LinkTrack, troubleOf } from "@diemcau/shared/rules/link";

const fine: Omit<LinkSample, "at"> = {
  roundTrip: 20,
  loss: 0,
  jitter: 4,
  rate: 900,
  frameAge: 60,
  silence: 20,
  thin: false,
  soundOnly: false,
};

type Look = Partial<Omit<LinkSample, "at">>;

/** One look a second, and what the link was taken for after each. */
function follow(looks: Look[], begin: LinkTrack = freshLink(0)): LinkTrack[] {
  const tracks: LinkTrack[] = [];
  let track = begin;
  for (const look of looks) {
    track = followLink(track, { ...fine, ...look, at: track.at + 1000 });
    tracks.push(track);
  }
  return tracks;
}

function seconds(count: number, look: Look = {}): Look[] {
  return Array.from({ length: count }, () => look);
}

function silent(from: number, to: number): Look[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ silence: (from + index) * 1000, frameAge: null }));
}

function states(tracks: LinkTrack[]): string {
  const letters = { good: "g", weak: "w", lost: "L" } as const;
  return tracks.map(({ state }) => letters[state]).join("");
}

describe("a link that is good", () => {
  const looks: [string, Look[], string][] = [
    ["loses one packet among fifty", [{ loss: 2 }, ...seconds(3)], "gggg"],
    ["has four seconds of trouble, then none", [...seconds(4, { loss: 9 }), ...seconds(4)], "gggggggg"],
    ["has five seconds of trouble", seconds(6, { loss: 5 }), "ggggww"],
    ["answers after 300 ms for five seconds", seconds(5, { roundTrip: 320 }), "ggggw"],
    ["jitters for five seconds", seconds(5, { jitter: 60 }), "ggggw"],
    ["has to send a smaller picture for five seconds", seconds(5, { thin: true }), "ggggw"],
    [
      "has trouble two seconds of three",
      [...Array(6)].flatMap(() => [...seconds(2, { loss: 9 }), {}]),
      "ggggggggggwwwwwwww",
    ],
    ["has trouble one second of two", [...Array(8)].flatMap(() => [{ loss: 9 }, {}]), "g".repeat(16)],
    ["says nothing for three seconds", silent(1, 4), "ggLL"],
    ["offers nothing any more", seconds(4, { silence: null, frameAge: null }), "ggLL"],
    ["shows the same picture for five seconds", [1, 2, 3, 4, 5, 6].map((age) => ({ frameAge: age * 1000 })), "ggggww"],
  ];

  test.each(looks)("and %s", (_, given, expected) => {
    expect(states(follow(given))).toBe(expected);
  });

  test("tells what it suffers from", () => {
    const causes = (look: Look) => follow(seconds(6, look)).at(-1)?.cause;
    expect(causes({ loss: 5 })).toBe("loss");
    expect(causes({ roundTrip: 400 })).toBe("roundTrip");
    expect(causes({ jitter: 80 })).toBe("jitter");
    expect(causes({ frameAge: 8000 })).toBe("frozen");
    expect(causes({ thin: true })).toBe("rate");
    expect(causes({ soundOnly: true, frameAge: 8000 })).toBe("rate");
    expect(causes({ silence: null })).toBe("noMedia");
    expect(causes({ silence: 5000 })).toBe("silent");
  });

  test("is not judged by what can't be told", () => {
    expect(troubleOf({ ...fine, at: 0, roundTrip: null, loss: null, jitter: null, frameAge: null })).toBe(null);
  });
});

describe("a link that is weak", () => {
  const weak: LinkTrack = { ...freshLink(0, "weak", "loss"), strain: 5000 };

  const looks: [string, Look[], string][] = [
    ["is good again after six good seconds", seconds(7), "wwwwwgg"],
    ["stays weak when trouble returns in between", [...seconds(5), { loss: 4 }, ...seconds(6)], "wwwwwwwwwwwg"],
    ["is lost after three seconds without media", silent(1, 3), "wwL"],
  ];

  test.each(looks)("%s", (_, given, expected) => {
    expect(states(follow(given, weak))).toBe(expected);
  });

  test("needs five seconds of trouble anew once it was good", () => {
    expect(states(follow([...seconds(6), ...seconds(5, { loss: 5 })], weak))).toBe("wwwwwg" + "gggg" + "w");
  });

  test("tells when the picture freezes too, and when it moves again", () => {
    const [frozen, moving] = [{ loss: 5, frameAge: 3000 }, { loss: 5 }];
    expect(follow([moving, frozen, moving], weak).map(({ cause }) => cause)).toEqual(["loss", "frozen", "loss"]);
  });
});

describe("the cause of a weak link", () => {
  test("becomes its rate where the picture is given up, and not where one is merely smaller", () => {
    const weak: LinkTrack = { ...freshLink(0, "weak", "loss"), strain: 5000 };
    const looks = [{ loss: 5 }, { thin: true }, { thin: true, soundOnly: true }, { loss: 5 }];
    expect(follow(looks, weak).map(({ cause }) => cause)).toEqual(["loss", "loss", "rate", "rate"]);
  });
});

describe("a link that is lost", () => {
  const lost: LinkTrack = { ...freshLink(0, "lost", "silent"), silence: 9000 };

  const looks: [string, Look[], string][] = [
    ["is back with the first packet", [...silent(10, 11), {}], "LLg"],
    ["has to be in trouble for five seconds to be weak then", [{ loss: 9 }, ...seconds(5, { loss: 9 })], "gggggw"],
    ["is weak where only its sound comes back", [{ soundOnly: true }, ...seconds(6)], "wwwwwwg"],
    ["stays lost while a new source has sent nothing yet", seconds(3, { silence: null }), "LLL"],
    ["stays lost where one packet came and no second", [{ silence: 1600 }, { silence: 2600 }], "LL"],
  ];

  test.each(looks)("%s", (_, given, expected) => {
    expect(states(follow(given, lost))).toBe(expected);
  });

  test("keeps the cause it was lost by", () => {
    expect(follow(seconds(2, { silence: null }), lost).at(-1)?.cause).toBe("silent");
  });
});

test("a process that slept takes what it missed neither for trouble nor for health", () => {
  const asleep = followLink(freshLink(0), { ...fine, at: 60_000, loss: 50 });
  expect(asleep).toMatchObject({ state: "good", strain: 4000 });
});
