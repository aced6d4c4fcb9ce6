import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { PictureSizes } from "@diemcau/server/documents/PictureSizes";
import { publishedId, publishedPhotos } from "@diemcau/server/domain/publishing/publishedPhotos";
import { Crop } from "@diemcau/shared/model/writeUp";
import { cropArea } from "@diemcau/shared/rules/crop";
import fc from "fast-check";
import sharp from "sharp";
import { inPieces, MemoryFileStore } from "../../support/proceedings.ts";

const part = fc.double({ min: 0, max: 1, noNaN: true });
const crops = fc.record({ x: part, y: part, width: part, height: part }).filter((crop) => Crop.safeParse(crop).success);
const size = fc.record({ width: fc.integer({ min: 1, max: 8000 }), height: fc.integer({ min: 1, max: 8000 }) });

test("a crop never leaves the picture, whatever its fractions are", () => {
  fc.assert(
    fc.property(size, crops, (picture, crop) => {
      const { left, top, width, height } = cropArea(picture, crop);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
      expect(left + width).toBeLessThanOrEqual(picture.width);
      expect(top + height).toBeLessThanOrEqual(picture.height);
    }),
  );
});

test("a crop outside the picture, empty or no number is refused", () => {
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  for (const wrong of [{ x: 0.5 }, { y: -0.1 }, { width: 0 }, { height: 0.001 }, { x: Number.NaN }, { width: 2 }])
    expect(Crop.safeParse({ ...whole, ...wrong }).success).toBe(false);
  expect(Crop.safeParse(whole).success).toBe(true);
});

describe("a cropped picture", () => {
  let folder: string;
  let sizes: PictureSizes;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "diemcau-sizes-"));
    const files = new MemoryFileStore();
    sizes = new PictureSizes(files, folder);
    // The left half red, the right half blue.
    const half = (background: string) => ({ create: { width: 960, height: 1080, channels: 3 as const, background } });
    const blue = await sharp(half("#0000ff")).png().toBuffer();
    const both = sharp({ create: { width: 1920, height: 1080, channels: 3, background: "#ff0000" } });
    const jpeg = await both
      .composite([{ input: blue, left: 960, top: 0 }])
      .jpeg()
      .toBuffer();
    ({ file } = await files.put(inPieces(jpeg, 10_000), 1e7));
  });

  afterEach(() => rm(folder, { recursive: true }));

  test("is the part that was chosen, in the size asked for, and is made once for each part", async () => {
    const right = { x: 0.5, y: 0, width: 0.5, height: 1 };
    const [cropped, whole, again] = [
      await sizes.path(file, 480, right),
      await sizes.path(file, 480),
      await sizes.path(file, 480, { ...right }),
    ];
    expect(again).toBe(cropped);
    expect(whole).not.toBe(cropped);
    expect(await readdir(folder)).toHaveLength(2);
    const { width, height } = await sharp(cropped).metadata();
    expect([width, height]).toEqual([480, 540]);
    const { channels } = await sharp(cropped).stats();
    expect(channels.map(({ mean }) => Math.round(mean / 64))).toEqual([0, 0, 4]);
  });
});

test("readers get each photo and crop by an address of its own, in the size they see", () => {
  const crop = { x: 0.25, y: 0, width: 0.5, height: 0.5 };
  const shown = { type: "photo" as const, photoId: "p1", caption: "Một", alt: "Hai" };
  const taken = { id: "p1", file: "f".repeat(64), width: 1920, height: 1080, caption: "", alt: "" };
  const photo = {
    ...taken,
    ...{ pointId: null, pointName: "", turnId: null, item: null, origin: "upload" as const },
    ...{ automatic: false, sharpness: null, takenAt: "" },
  };
  const blocks = [
    { ...shown, crop: null },
    { ...shown, crop },
    { ...shown, crop },
    { ...shown, photoId: "p2", crop },
  ];
  expect(publishedPhotos(blocks, [photo])).toEqual([
    { id: "p1", file: photo.file, width: 1920, height: 1080, caption: "Một", alt: "Hai", crop: null },
    { id: "p1-2500-0-5000-5000", file: photo.file, width: 960, height: 540, caption: "Một", alt: "Hai", crop },
  ]);
  expect(publishedId({ photoId: "p1", crop })).toBe("p1-2500-0-5000-5000");
});
