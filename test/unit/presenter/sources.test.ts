import { expect, test } from "@jest/globals";
import type { Device, Source } from "@diemcau/shared/model/point";
import { attendance } from "@diemcau/shared/rules/attendance";
import { isSamePresenter, pointMicrophones } from "@diemcau/shared/rules/presenter";
import { floorProgramme } from "@diemcau/shared/rules/programme";
import { cameraOf, type ConferenceState, emptyState, isConnected } from "@diemcau/shared/rules/state";
import { stageWants } from "@diemcau/server/media/wantedConsumers";
import { pointOf, turnOf } from "../../support/domain.ts";

const presenter = { id: "thuy", name: "Đại biểu 1", title: "Viện trưởng", unit: "VKSND" };
const other = { ...presenter, id: "khac", name: "Đại biểu 2" };

function machine(id: string, role: Device["role"], connected = true) {
  return { id, role, name: id, person: role === "presenter" ? presenter : null, connected };
}

function source(deviceId: string, kind: Source["kind"]): Source {
  return { id: `${deviceId}:${kind}:1`, pointId: "p1", deviceId, kind, name: kind };
}

/** A room with camera and microphone, and a presenter's laptop that came before it with its own. */
function room(facts: Partial<ConferenceState> = {}): ConferenceState {
  return {
    ...emptyState,
    status: "running",
    points: [pointOf("host"), pointOf("p1", { devices: [machine("laptop", "presenter"), machine("pc", "both")] })],
    sources: [
      source("laptop", "camera"),
      source("laptop", "microphone"),
      source("pc", "camera"),
      source("pc", "microphone"),
    ],
    ...facts,
  };
}

test("PL2 a room is shown by its own camera, by a presenter's laptop only while it has none", () => {
  expect(cameraOf(room(), "p1")?.id).toBe("pc:camera:1");
  const withoutRoom = room({ sources: [source("laptop", "camera")] });
  expect(cameraOf(withoutRoom, "p1")?.id).toBe("laptop:camera:1");
});

test("PL2 a presenter who gets the floor is shown by the own laptop, anybody else of the room by the room's camera", () => {
  expect(floorProgramme(room(), { pointId: "p1", speaker: presenter }).slots[0]?.sourceId).toBe("laptop:camera:1");
  expect(floorProgramme(room(), { pointId: "p1", speaker: other }).slots[0]?.sourceId).toBe("pc:camera:1");
});

test("PL3 a presenter's microphone is open while that person speaks, then alone; at any other time the room's is", () => {
  expect(pointMicrophones(room(), "p1").map(({ id }) => id)).toEqual(["pc:microphone:1"]);
  const speaks = room({ turns: [turnOf({ id: "t1", speaker: presenter })] });
  expect(pointMicrophones(speaks, "p1").map(({ id }) => id)).toEqual(["laptop:microphone:1"]);
  const somebodyElse = room({ turns: [turnOf({ id: "t1", speaker: other })] });
  expect(pointMicrophones(somebodyElse, "p1").map(({ id }) => id)).toEqual(["pc:microphone:1"]);
  const flowing = stageWants(speaks, speaks.sources).programme.filter(
    (one) => one.flowing && one.source.kind === "microphone",
  );
  expect(flowing.map((one) => one.source.id)).toEqual(["laptop:microphone:1"]);
});

test("PL3 who speaks from a laptop without a microphone is heard by the room's", () => {
  const speaks = room({
    turns: [turnOf({ id: "t1", speaker: presenter })],
    sources: [source("laptop", "camera"), source("pc", "microphone")],
  });
  expect(pointMicrophones(speaks, "p1").map(({ id }) => id)).toEqual(["pc:microphone:1"]);
});

test("PL4 a presenter's laptop alone is no room: the point counts as absent", () => {
  const alone = room({ points: [pointOf("host"), pointOf("p1", { devices: [machine("laptop", "presenter")] })] });
  expect(alone.points.map(isConnected)).toEqual([false, false]);
  expect(attendance(alone)).toMatchObject({ bridgePoints: 1, connected: 0 });
});

test("a presenter is known by the directory's id, and who was typed by the name as it is read", () => {
  expect(isSamePresenter(presenter, { ...presenter, name: "Đổi tên" })).toBe(true);
  expect(isSamePresenter(presenter, { ...presenter, id: "khac" })).toBe(false);
  expect(isSamePresenter({ ...presenter, id: null }, { ...presenter, name: "Đại  biểu 1" })).toBe(true);
  expect(isSamePresenter({ ...presenter, id: null }, { ...other, id: null })).toBe(false);
});
