import { expect, test } from "@jest/globals";
import { type Place, slidePlace, slotPlace } from "@diemcau/client/conference/pictureLayout";
import { gridLimit } from "@diemcau/shared/model/programme";

const grid = (count: number) => Array.from({ length: count }, (_, slot) => slotPlace("grid", slot, count));

function overlap(a: Place, b: Place): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

test("tiles of a grid have one size, keep the form of a picture, and never overlap or leave it", () => {
  for (let count = 1; count <= gridLimit; count++) {
    const tiles = grid(count);
    expect(new Set(tiles.map(({ width }) => width.toFixed(6))).size).toBe(1);
    for (const [place, { left, top, width, height }] of tiles.entries()) {
      expect(width).toBeCloseTo(height);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(100);
      for (const other of tiles.slice(place + 1)) expect(overlap(tiles[place] ?? other, other)).toBe(false);
    }
  }
});

test("sixteen points are four rows of four", () => {
  expect(new Set(grid(16).map(({ top }) => top.toFixed(3))).size).toBe(4);
});

test("the speaker beside a slide covers nothing of it, and neither does the chair the speaker", () => {
  const slide = slidePlace("slideSpeaker");
  expect(slide && overlap(slide, slotPlace("slideSpeaker", 0, 1))).toBe(false);
  expect(overlap(slotPlace("chairSpeaker", 0, 2), slotPlace("chairSpeaker", 1, 2))).toBe(false);
  expect(slidePlace("solo")).toBeNull();
});
