import { clipFileLimit } from "@diemcau/shared/model/slides";

/** How a clip is encoded: every browser's own formats, and a key frame at least every half second, since nobody can ask for one. */
export const clipFormat = {
  width: 1280,
  height: 720,
  frameRate: 25,
  keyFrameEvery: 12,
  /** Length of one Opus packet, in ms. */
  packetMilliseconds: 20,
} as const;

/** What a video may be. */
export const videoLimits = {
  bytes: clipFileLimit,
  seconds: 30 * 60,
  /** Longest time for encoding, in ms: three times the longest film. */
  milliseconds: 90 * 60_000,
  /** Address space of the encoder, in KiB. */
  memory: 3 * 1024 * 1024,
} as const;

/** Arguments for VP8 as clips have it; `bitrate` in kbit/s. */
export function vp8Arguments(bitrate: number): string[] {
  const every = String(clipFormat.keyFrameEvery);
  return [
    ...["-c:v", "libvpx", "-b:v", `${bitrate}k`, "-maxrate", `${bitrate * 1.5}k`, "-bufsize", `${bitrate}k`],
    ...["-deadline", "realtime", "-cpu-used", "5", "-lag-in-frames", "0", "-auto-alt-ref", "0"],
    ...["-g", every, "-keyint_min", every, "-threads", "2"],
  ];
}

/** Arguments for Opus as clips have it; `bitrate` in kbit/s. */
export function opusArguments(bitrate: number): string[] {
  const length = String(clipFormat.packetMilliseconds);
  return ["-c:a", "libopus", "-b:a", `${bitrate}k`, "-ac", "2", "-ar", "48000", "-frame_duration", length];
}
