import { expect, test } from "@jest/globals";
import { cameraEncodings } from "@diemcau/client/conference/encodings";

/** Heights that a camera of `height` lines sends, lowest layer first. */
function heights(height: number): number[] {
  return cameraEncodings(height).map(({ scaleResolutionDownBy = 1 }) => Math.round(height / scaleResolutionDownBy));
}

test("a camera sends 180, 360 and 720 lines whatever its own size", () => {
  expect(heights(720)).toEqual([180, 360, 720]);
  expect(heights(1080)).toEqual([180, 360, 720]);
});

test("a small camera sends no layer larger than itself", () => {
  expect(heights(480)).toEqual([180, 360]);
  expect(heights(120)).toEqual([120]);
});
