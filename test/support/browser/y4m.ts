import type { CameraSize } from "./fakeMedia.ts";

/**
 * RGB frames as a YUV4MPEG2 file, which Chromium's fake camera plays at the rate its header names; MJPEG it always plays,
 * and decodes, 30 times a second.
 */
export function y4m(frames: readonly Buffer[], { width, height, framesPerSecond }: CameraSize): Buffer {
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`)];
  for (const frame of frames) parts.push(Buffer.from("FRAME\n"), planes(frame, width, height));
  return Buffer.concat(parts);
}

/** BT.601 luma of every pixel, chroma of every fourth. */
function planes(rgb: Buffer, width: number, height: number): Buffer {
  const out = Buffer.alloc((width * height * 3) / 2);
  const u = width * height;
  const v = u * 1.25;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const [r = 0, g = 0, b = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
      out[y * width + x] = 16 + (65.7 * r + 129.1 * g + 25.1 * b) / 256;
      if (y % 2 === 1 || x % 2 === 1) continue;
      const chroma = (y >> 1) * (width >> 1) + (x >> 1);
      out[u + chroma] = 128 + (-37.9 * r - 74.5 * g + 112.4 * b) / 256;
      out[v + chroma] = 128 + (112.4 * r - 94.2 * g - 18.3 * b) / 256;
    }
  }
  return out;
}
