import type { types } from "mediasoup-client";

/** Heights of the three simulcast layers, lowest first, and what each may use at most, in bit/s. */
const layers = [
  { height: 180, maxBitrate: 150_000 },
  { height: 360, maxBitrate: 500_000 },
  { height: 720, maxBitrate: 1_800_000 },
];

/** VP8 simulcast of a camera: 180p, 360p and 720p whatever the camera's own height; small cameras get fewer layers. */
export function cameraEncodings(height: number): types.RtpEncodingParameters[] {
  const fitting = layers.filter((layer) => layer.height <= Math.max(height, 180) * 1.05);
  return fitting.map((layer) => ({
    scaleResolutionDownBy: Math.max(1, height / layer.height),
    maxBitrate: layer.maxBitrate,
    scalabilityMode: "L1T3",
  }));
}

/** A shared screen in one piece: letters that are scaled down can't be read, and whoever sees it wants to read them. */
export const screenEncodings: types.RtpEncodingParameters[] = [{ maxBitrate: 2_500_000, maxFramerate: 15 }];

/** Opus for speech in a room: forward error correction, silence not sent. */
export const speechCodec: types.ProducerCodecOptions = {
  opusStereo: false,
  opusFec: true,
  opusDtx: true,
  opusMaxAverageBitrate: 48_000,
};

/** A video codec starts near its aim instead of climbing from a blur, kbit/s. */
export const pictureCodec: types.ProducerCodecOptions = { videoGoogleStartBitrate: 1000 };
