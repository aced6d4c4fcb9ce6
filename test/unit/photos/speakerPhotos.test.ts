import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Photographer, SpeakerPhotos } from "@diemcau/server/jobs/SpeakerPhotos";
import type { PhotoSubject } from "@diemcau/shared/rules/photoSubject";
import { MeetingBench } from "../../support/domain.ts";

interface Shot {
  photo: { sharpness: number; width: number };
}

/** A clock that rings when told; what waits for it ends at once when it is stopped. */
class Clock {
  readonly waits: { milliseconds: number; ring: () => void }[] = [];

  readonly wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const ring = () => {
        this.waits.splice(0, this.waits.length, ...this.waits.filter((other) => other.ring !== ring));
        resolve();
      };
      signal.addEventListener("abort", ring);
      this.waits.push({ milliseconds, ring });
    });

  /** Lets the one wait that runs end, and everything that follows from it. */
  async ring(): Promise<number> {
    const [wait] = this.waits;
    if (!wait) throw new Error("nothing waits");
    wait.ring();
    await settled();
    return wait.milliseconds;
  }
}

/** Everything that a resolved promise leads to has been done. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

class FakePhotographer implements Photographer<Shot> {
  readonly kept: { sharpness: number; subject: PhotoSubject }[] = [];
  /** How sharp the next shots are; `null` where no page gives one. */
  next: (number | null)[] = [];
  /** How wide they are. */
  widths: number[] = [];
  shots = 0;
  readonly #bench: MeetingBench;

  constructor(bench: MeetingBench) {
    this.#bench = bench;
  }

  async shoot(): Promise<Shot | null> {
    this.shots += 1;
    const sharpness = this.next.shift() ?? null;
    return sharpness === null ? null : { photo: { sharpness, width: this.widths.shift() ?? 1920 } };
  }

  async keep(conferenceId: string, { photo }: Shot, subject: PhotoSubject): Promise<void> {
    this.kept.push({ sharpness: photo.sharpness, subject });
    const events = [{ type: "headcount.reported" as const, count: 1, pointId: subject.pointId, pointName: "" }];
    await this.#bench.conferences.act(conferenceId, { kind: "system" }, () => ({ events }), subject.commandId);
  }
}

let bench: MeetingBench;
let photographer: FakePhotographer;
let clock: Clock;
let job: SpeakerPhotos<Shot>;
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function grant(place: number): Promise<string> {
  const running = bench.state.turns.findLast(({ endedAt, undone }) => endedAt === null && !undone);
  const { ids } = await bench.run("floor.grant", {
    pointId: bench.pointIds[place] ?? "",
    speaker: { name: `Đại biểu ${place}`, title: "", unit: "" },
    subject: "",
    seenTurnId: running?.id ?? null,
  });
  await settled();
  return ids[0] ?? "";
}

const start = () => (job = new SpeakerPhotos({ conferences: bench.conferences, photographer, wait: clock.wait, log }));

beforeEach(async () => {
  bench = await MeetingBench.make(2);
  for (const pointId of bench.pointIds) await bench.connect(pointId);
  photographer = new FakePhotographer(bench);
  clock = new Clock();
  start();
});

afterEach(() => job.close());

describe("R7: a photo that is taken by itself", () => {
  test("comes some seconds after going on air; of three shots the sharpest is kept", async () => {
    await bench.run("conference.start", {});
    const turnId = await grant(1);
    photographer.next = [120, 480, 300];
    const waited = [await clock.ring(), await clock.ring(), await clock.ring()];
    expect(waited[0]).toBeGreaterThanOrEqual(4000);
    expect(waited[0]).toBeLessThanOrEqual(6000);
    expect(photographer.kept).toEqual([{ sharpness: 480, subject: expect.objectContaining({ turnId }) }]);
    expect(clock.waits).toHaveLength(0);
  });

  test("is rather one of the camera's full width than a sharper small one", async () => {
    await bench.run("conference.start", {});
    await grant(1);
    photographer.next = [900, 120, 100];
    photographer.widths = [320, 1920, 1920];
    for (let shot = 0; shot < 3; shot++) await clock.ring();
    expect(photographer.kept.map(({ sharpness }) => sharpness)).toEqual([120]);
  });

  test("is one of the whole before anybody speaks, and one a speaker, each once", async () => {
    photographer.next = Array.from({ length: 12 }, (_, place) => place);
    await bench.run("conference.start", {});
    for (let shot = 0; shot < 3; shot++) await clock.ring();
    const first = await grant(1);
    for (let shot = 0; shot < 3; shot++) await clock.ring();
    await bench.run("floor.end", { turnId: first });
    await settled();
    expect(clock.waits).toHaveLength(0);
    const second = await grant(2);
    for (let shot = 0; shot < 3; shot++) await clock.ring();
    expect(photographer.kept.map(({ subject }) => subject.commandId)).toEqual([
      "photo:whole",
      `photo:${first}`,
      `photo:${second}`,
    ]);
  });

  test("is kept of a turn that ends after the first shot", async () => {
    await bench.run("conference.start", {});
    const turnId = await grant(1);
    photographer.next = [50];
    await clock.ring();
    await bench.run("floor.end", { turnId });
    await settled();
    expect(photographer.kept.map(({ sharpness }) => sharpness)).toEqual([50]);
  });

  test("is tried again for a while where no page gives a picture, and then given up", async () => {
    await bench.run("conference.start", {});
    await grant(1);
    photographer.next = [null, null, null, 70];
    for (let shot = 0; shot < 5; shot++) await clock.ring();
    expect(photographer.shots).toBe(5);
    expect(photographer.kept.map(({ sharpness }) => sharpness)).toEqual([70]);
  });

  test("is not taken again after a restart, and is taken then where it hadn't been", async () => {
    await bench.run("conference.start", {});
    const turnId = await grant(1);
    await job.close();
    start();
    photographer.next = [10, 20, 30];
    for (let shot = 0; shot < 3; shot++) await clock.ring();
    expect(photographer.kept.map(({ subject }) => subject.turnId)).toEqual([turnId]);
    await job.close();
    start();
    await settled();
    expect(clock.waits).toHaveLength(0);
  });

  test("ends with the server: nothing waits, and what was taken is kept", async () => {
    await bench.run("conference.start", {});
    await grant(1);
    photographer.next = [10];
    await clock.ring();
    await job.close();
    expect(clock.waits).toHaveLength(0);
    expect(photographer.kept).toHaveLength(1);
  });
});
