import { describe, expect, test } from "@jest/globals";
import { stageWants } from "@diemcau/server/media/wantedConsumers";
import { wantedLayers } from "@diemcau/server/media/wantedLayers";
import type { Source, SourceKind } from "@diemcau/shared/model/point";
import { type ConferenceState, emptyState } from "@diemcau/shared/rules/state";
import { pointOf } from "../../support/domain.ts";

function source(pointId: string, kind: SourceKind, number = 1): Source {
  return { id: `${pointId}:${kind}:${number}`, pointId, deviceId: pointId, kind, name: kind };
}

const points = ["host", "a", "b", "c"];
const sources = points.flatMap((id) => [source(id, "camera"), source(id, "camera", 2), source(id, "screen")]);

function onAir(slots: { pointId: string; sourceId?: string }[], next: string | null = null): ConferenceState {
  return {
    ...emptyState,
    status: "running",
    points: points.map((id) => pointOf(id)),
    chosenNextPointId: next,
    programme: {
      ...emptyState.programme,
      layout: slots.length === 2 ? "chairSpeaker" : "solo",
      slots: slots.map(({ pointId, sourceId = null }) => ({ pointId, pointName: pointId, sourceId })),
    },
  };
}

/** Sources of which all three layers are wanted; of every other one is. */
function inFull(state: ConferenceState): string[] {
  const wants = stageWants(state, sources);
  const counts = sources.map(({ id }) => [id, wantedLayers(wants, id, 3)] as const);
  expect(counts.every(([, count]) => count === 1 || count === 3)).toBe(true);
  return counts.flatMap(([id, count]) => (count === 3 ? [id] : [])).sort();
}

describe("M8: layers wanted of a picture", () => {
  test("are all of what is on air, and of the host that is kept ready", () => {
    expect(inFull(onAir([{ pointId: "a" }]))).toEqual(["a:camera:1", "host:camera:1"]);
  });

  test("are all of the picture beside it and of KẾ TIẾP", () => {
    const state = onAir([{ pointId: "a" }, { pointId: "b" }], "c");
    expect(inFull(state)).toEqual(["a:camera:1", "b:camera:1", "c:camera:1", "host:camera:1"]);
  });

  test("are all of the camera that a slot names, and one of the same point's other camera", () => {
    expect(inFull(onAir([{ pointId: "a", sourceId: "a:camera:2" }]))).toEqual(["a:camera:2", "host:camera:1"]);
  });

  test("are as many as a place of a grid takes, and all of who comes next or may be cut to at any moment", () => {
    const grid = onAir([{ pointId: "a" }, { pointId: "b" }, { pointId: "host" }], "b");
    const wants = stageWants({ ...grid, programme: { ...grid.programme, layout: "grid" } }, sources);
    const counts = ["a", "b", "host"].map((id) => wantedLayers(wants, `${id}:camera:1`, 3));
    expect(counts).toEqual([2, 3, 3]);
  });

  test("are no more than a small camera sends", () => {
    const wants = stageWants(onAir([{ pointId: "a" }]), sources);
    expect(wantedLayers(wants, "a:camera:1", 2)).toBe(2);
    expect(wantedLayers(wants, "b:camera:1", 2)).toBe(1);
  });
});
