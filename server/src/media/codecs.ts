import type { RouterRtpCodecCapability } from "mediasoup/types";

/** What rooms send: Opus with FEC and DTX, VP8 in three simulcast layers. One codec a kind keeps every consumer a plain copy. */
export const mediaCodecs: RouterRtpCodecCapability[] = [
  {
    kind: "audio",
    mimeType: "audio/opus",
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  { kind: "video", mimeType: "video/VP8", clockRate: 90_000 },
];

/**
 * Simulcast layers by place: the wall takes the lowest, a small place of the programme the middle one, a large one the highest
 * (mediasoup lowers it when the link is thin).
 */
export const layers = {
  lowest: { spatialLayer: 0, temporalLayer: 2 },
  middle: { spatialLayer: 1, temporalLayer: 2 },
  highest: { spatialLayer: 2, temporalLayer: 2 },
} as const;
export type LayerChoice = keyof typeof layers;
