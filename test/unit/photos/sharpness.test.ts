import { describe, expect, test } from "@jest/globals";
import { laplacianVariance, sharpness } from "@diemcau/server/media/sharpness";
import fc from "fast-check";
import sharp from "sharp";

/** A picture with edges in it, as a room has, out of focus by `blur`. */
async function picture(blur: number, width = 1280): Promise<Buffer> {
  const height = Math.round((width * 9) / 16);
  const bars = Array.from(
    { length: 20 },
    (_, place) => `<rect x="${place * 5}%" width="2%" height="100%" fill="#1d2a3a"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#d9c9a9"/>${bars.join("")}</svg>`;
  const drawn = sharp(Buffer.from(svg));
  return (blur > 0 ? drawn.blur(blur) : drawn).jpeg({ quality: 92 }).toBuffer();
}

describe("R7: how sharp a picture is", () => {
  test("falls as the picture goes out of focus", async () => {
    const measured = [];
    for (const blur of [0, 1.5, 4, 10]) measured.push(await sharpness(await picture(blur)));
    expect(measured).toEqual(measured.toSorted((a, b) => b - a));
    expect(measured[0]).toBeGreaterThan(5 * (measured[3] ?? 0));
  });

  test("doesn't grow with the picture's size alone", async () => {
    const small = await sharpness(await picture(0, 640));
    const large = await sharpness(await picture(0, 1920));
    expect(large).toBeLessThan(small * 1.6);
  });

  test("of one colour is 0", async () => {
    const plain = sharp({ create: { width: 800, height: 450, channels: 3, background: "#446688" } });
    expect(await sharpness(await plain.png().toBuffer())).toBe(0);
  });

  test("is never negative, and the same for a picture and its negative", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 36, maxLength: 36 }), (luminance) => {
        const value = laplacianVariance(luminance, 6, 6);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(
          laplacianVariance(
            luminance.map((point) => 255 - point),
            6,
            6,
          ),
        ).toBeCloseTo(value, 6);
      }),
    );
  });
});
