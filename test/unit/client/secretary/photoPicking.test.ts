import { groupPhotos, passes, photoFilters, sharpestIds } from "@diemcau/client/features/photos/photoGroups";
import { cropForms, fromPercent, toPercent } from "@diemcau/client/features/writeUp/crops";
import { Crop } from "@diemcau/shared/model/writeUp";
import type { Photo } from "@diemcau/shared/model/photo";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

function photoOf(id: string, facts: Partial<Photo> = {}): Photo {
  return {
    ...{ id, file: "f", width: 1920, height: 1080, caption: id, alt: id, pointId: "p1", pointName: "Bình Sơn" },
    ...{ turnId: null, item: null, origin: "camera", automatic: true, sharpness: 100, takenAt: "" },
    ...facts,
  };
}

const photos = [
  photoOf("whole", { sharpness: null }),
  photoOf("a1", { turnId: "a", sharpness: 80 }),
  photoOf("b1", { turnId: "b", sharpness: 300, automatic: false }),
  photoOf("whole-2", { sharpness: 70 }),
  photoOf("own", { origin: "upload", automatic: false, pointId: null }),
  photoOf("a2", { turnId: "a", sharpness: 200, automatic: false, origin: "watcher" }),
  photoOf("a3", { turnId: "a", sharpness: null, automatic: false }),
];

describe("choosing among photos", () => {
  test("they stand by speaker in the order of speaking, each one's sharpest first, the unmeasured last", () => {
    expect(groupPhotos(photos, "all").map(({ key, photos: group }) => [key, group.map(({ id }) => id)])).toEqual([
      ["whole", ["whole-2", "whole"]],
      ["a", ["a2", "a1", "a3"]],
      ["b", ["b1"]],
      ["upload", ["own"]],
    ]);
  });

  test("every photo passes exactly one filter beside “all”", () => {
    for (const photo of photos)
      expect(photoFilters.filter((filter) => filter !== "all" && passes(photo, filter))).toHaveLength(1);
    expect(groupPhotos(photos, "hand").flatMap(({ photos: group }) => group.map(({ id }) => id))).toEqual([
      "b1",
      "a2",
      "a3",
    ]);
  });

  test("a speaker's sharpest is marked where there is a choice", () => {
    expect([...sharpestIds(photos)]).toEqual(["a2"]);
  });
});

describe("cropping", () => {
  const percent = fc.double({ min: -5, max: 105, noNaN: true });
  const drawn = fc.record({ unit: fc.constant("%" as const), x: percent, y: percent, width: percent, height: percent });

  test("whatever is drawn becomes a crop that the contract takes, or the whole", () => {
    fc.assert(
      fc.property(drawn, (area) => {
        const crop = fromPercent(area);
        if (crop) expect(Crop.safeParse(crop).success).toBe(true);
      }),
    );
  });

  test("a crop comes back as it was, and all of the picture is no crop", () => {
    const crop = { x: 0.125, y: 0.2, width: 0.5, height: 0.25 };
    expect(fromPercent(toPercent(crop))).toEqual(crop);
    expect(fromPercent(toPercent({ x: 0, y: 0, width: 1, height: 1 }))).toBeNull();
    expect(cropForms.wide).toBeCloseTo(16 / 9);
  });
});
