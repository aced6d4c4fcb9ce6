import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Source } from "@diemcau/shared/model/point";
import { codeOf, MeetingBench } from "../../support/domain.ts";

let bench: MeetingBench;

beforeEach(async () => {
  bench = await MeetingBench.make(2);
  for (const pointId of bench.pointIds) await bench.connect(pointId);
  await bench.run("conference.start", {});
});

const point = (place: number) => bench.pointIds[place] ?? "";
const take = (place: number, sourceId?: string) =>
  bench.run("programme.take", { pointId: point(place), ...(sourceId === undefined ? {} : { sourceId }) });

/** One more source of a point, beside its camera and microphone. */
async function offer(place: number, kind: Source["kind"], number: number): Promise<string> {
  const pointId = point(place);
  const source = {
    id: `device-${pointId}:${kind}:${number}`,
    pointId,
    deviceId: `device-${pointId}`,
    kind,
    name: kind,
  };
  await bench.conferences.act(bench.id, { kind: "system" }, () => ({
    events: [{ type: "source.offered", source, pointId, pointName: "" }],
  }));
  return source.id;
}

describe("P3: a point that is put on air without the floor", () => {
  test("is shown by the camera that was named, else by its first", async () => {
    const second = await offer(1, "camera", 2);
    await take(1, second);
    expect(bench.state.programme.slots).toMatchObject([{ pointId: point(1), sourceId: second }]);
    await take(1);
    expect(bench.state.programme.slots).toMatchObject([{ sourceId: `device-${point(1)}:camera:1` }]);
  });

  test("may be shown by its screen share, which never comes by itself", async () => {
    const screen = await offer(1, "screen", 1);
    await take(1, screen);
    expect(bench.state.programme.slots).toMatchObject([{ sourceId: screen }]);
  });

  test("is not taken by a microphone, another point's camera or an unknown source, and nothing changes", async () => {
    const { programme } = bench.state;
    for (const sourceId of [`device-${point(1)}:microphone:1`, `device-${point(2)}:camera:1`, "camera"])
      expect(await codeOf(take(1, sourceId))).toBe("notFound");
    expect(bench.state.programme).toEqual(programme);
  });
});
