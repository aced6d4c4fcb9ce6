import { vp8Packets } from "@diemcau/server/media/simulation/rtp";

/** What a test's packets say of themselves, so that a receiver knows whose they are after the router rewrote their headers. */
export interface Labelled {
  label: string;
  /** VP8 only: a frame that decodes by itself begins here. */
  keyFrame: boolean;
  rtpTimestamp: number;
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
  const rtpTimestamp = packet.readUInt32BE(4);
  if (kind === "audio")
    return payload.length > 0 ? { label: payload.toString("latin1"), keyFrame: false, rtpTimestamp } : null;
  const begins = ((payload[0] ?? 0) & 0x10) !== 0;
  const frame = payload.subarray(4);
  if (frame.length <= 3) return null;
  return { label: frame.subarray(3).toString("latin1"), keyFrame: begins && ((frame[0] ?? 1) & 1) === 0, rtpTimestamp };
}

/** An RTP packet without header, extensions and padding (RFC 3550, 5.1). */
export function payloadOf(packet: Buffer): Buffer {
  const first = packet[0] ?? 0;
  let at = 12 + (first & 0x0f) * 4;
  if (first & 0x10) at += 4 + packet.readUInt16BE(at + 2) * 4;
  const padding = first & 0x20 ? (packet.at(-1) ?? 0) : 0;
  return packet.subarray(at, packet.length - padding);
}
