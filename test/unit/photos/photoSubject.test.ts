import { beforeEach, describe, expect, test } from "@jest/globals";
import { photoAlt } from "@diemcau/shared/rules/photoCaption";
import { photoSubject } from "@diemcau/shared/rules/photoSubject";
import { itemInput, MeetingBench } from "../../support/domain.ts";

let bench: MeetingBench;
const at = (place: number) => bench.pointIds[place] ?? "";

beforeEach(async () => {
  bench = await MeetingBench.make(2);
  for (const pointId of bench.pointIds) await bench.connect(pointId);
});

async function grant(place: number): Promise<string> {
  const running = bench.state.turns.findLast(({ endedAt, undone }) => endedAt === null && !undone);
  const { ids } = await bench.run("floor.grant", {
    pointId: at(place),
    speaker: { name: `Đại biểu ${place}`, title: "Viện trưởng", unit: "" },
    subject: "",
    seenTurnId: running?.id ?? null,
  });
  return ids[0] ?? "";
}

async function open(internal: boolean): Promise<void> {
  const { ids } = await bench.run("agenda.add", itemInput({ kind: "directive", internal }));
  await bench.run("item.open", { itemId: ids[0] ?? "" });
}

describe("R7: what is photographed by itself", () => {
  test("is nothing before the start and after the end", async () => {
    expect(photoSubject(bench.state)).toBeNull();
    await bench.run("conference.start", {});
    await bench.run("conference.end", {});
    expect(photoSubject(bench.state)).toBeNull();
  });

  test("is the whole while the host's room is shown and nobody speaks, then whoever speaks", async () => {
    await bench.run("conference.start", {});
    expect(photoSubject(bench.state)).toEqual({ commandId: "photo:whole", pointId: at(0), turnId: null });
    const turnId = await grant(1);
    expect(photoSubject(bench.state)).toEqual({ commandId: `photo:${turnId}`, pointId: at(1), turnId });
    expect(photoAlt(bench.state, at(1))).toBe(
      "Đồng chí Đại biểu 1 – Viện trưởng đang phát biểu tại Hội nghị, tại điểm cầu bridge1.",
    );
  });

  test("is not a speaker whose picture isn't on air, nor a room whose camera is gone", async () => {
    await bench.run("conference.start", {});
    await grant(1);
    await bench.run("programme.take", { pointId: at(2) });
    expect(photoSubject(bench.state)).toBeNull();
    await bench.run("programme.take", { pointId: at(1) });
    expect(photoSubject(bench.state)?.pointId).toBe(at(1));
    await bench.conferences.act(bench.id, { kind: "system" }, () => ({
      events: [
        { type: "source.withdrawn", sourceId: `device-${at(1)}:camera:1`, pointId: at(1), pointName: "bridge1" },
      ],
    }));
    expect(photoSubject(bench.state)).toBeNull();
  });

  test("is never anything of an internal item", async () => {
    await bench.run("conference.start", {});
    await open(true);
    expect(photoSubject(bench.state)).toBeNull();
    await grant(1);
    expect(photoSubject(bench.state)).toBeNull();
  });

  test("is never anything of a rehearsal", async () => {
    const { conference } = bench.state;
    if (!conference) throw new Error("no conference");
    const facts = { ...conference, id: "rehearsal", rehearsalOf: bench.id };
    await bench.run("conference.start", {});
    expect(photoSubject({ ...bench.state, conference: facts })).toBeNull();
  });
});
