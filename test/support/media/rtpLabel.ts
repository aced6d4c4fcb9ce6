import { vp8Packets } from "@diemcau/server/media/simulation/rtp";

/** What a test's packets say of themselves, so that a receiver knows whose they are after the router rewrote their headers. */
export interface Labelled {
  label: string;
  /** VP8 only: a frame that decodes by itself. */
  keyFrame: boolean;
}

/** One VP8 frame of one packet whose content is a label. */
export function labelledFrame(
  stream: Parameters<typeof vp8Packets>[0],
  label: string,
  keyFrame: boolean,
  pictureId: number,
) {
  return vp8Packets(
    stream,
    Buffer.concat([Buffer.from([keyFrame ? 0x10 : 0x11, 0, 0]), Buffer.from(label)]),
    pictureId,
  );
}

/** Reads a labelled packet; `null` for one without content, as mediasoup's probes are. */
export function readLabel(packet: Buffer, kind: "audio" | "video"): Labelled | null {
  const payload = payloadOf(packet);
  if (kind === "audio") return payload.length > 0 ? { label: payload.toString(), keyFrame: false } : null;
  const frame = payload.subarray(4);
  return frame.length > 3 ? { label: frame.subarray(3).toString(), keyFrame: ((frame[0] ?? 1) & 1) === 0 } : null;
}

/** An RTP packet without header, extensions and padding (RFC 3550, 5.1). */
export function payloadOf(packet: Buffer): Buffer {
  const first = packet[0] ?? 0;
  let at = 12 + (first & 0x0f) * 4;
  if (first & 0x10) at += 4 + packet.readUInt16BE(at + 2) * 4;
  const padding = first & 0x20 ? (packet.at(-1) ?? 0) : 0;
  return packet.subarray(at, packet.length - padding);
}
