/** Where an RTP stream stands; numbers wrap as RFC 3550 says. */
export interface RtpStream {
  ssrc: number;
  payloadType: number;
  sequence: number;
  timestamp: number;
}

/** Bytes of VP8 in one packet: with headers and SRTP below every usual MTU. */
const maxChunk = 1150;
/** Id of the audio level's header extension, as the producer declares it. */
export const audioLevelId = 1;

function header({ ssrc, payloadType, sequence, timestamp }: RtpStream, marker: boolean, extended: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes[0] = extended ? 0x90 : 0x80;
  bytes[1] = (marker ? 0x80 : 0) | payloadType;
  bytes.writeUInt16BE(sequence & 0xffff, 2);
  bytes.writeUInt32BE(timestamp >>> 0, 4);
  bytes.writeUInt32BE(ssrc >>> 0, 8);
  return bytes;
}

/** Packets of one VP8 frame (RFC 7741, with a 15-bit picture id); moves the stream's sequence on. */
export function vp8Packets(stream: RtpStream, frame: Buffer, pictureId: number): Buffer[] {
  const packets: Buffer[] = [];
  for (let at = 0; at < frame.length; at += maxChunk) {
    const last = at + maxChunk >= frame.length;
    const start = at === 0 ? 0x10 : 0;
    const descriptor = Buffer.from([0x80 | start, 0x80, 0x80 | ((pictureId >> 8) & 0x7f), pictureId & 0xff]);
    packets.push(Buffer.concat([header(stream, last, false), descriptor, frame.subarray(at, at + maxChunk)]));
    stream.sequence = (stream.sequence + 1) & 0xffff;
  }
  return packets;
}

/** The packet of one Opus frame with its level in -dBov (RFC 6464); moves the stream's sequence on. */
export function opusPacket(stream: RtpStream, payload: Buffer, level: number): Buffer {
  const extension = Buffer.from([0xbe, 0xde, 0, 1, audioLevelId << 4, 0x80 | level, 0, 0]);
  const packet = Buffer.concat([header(stream, false, true), extension, payload]);
  stream.sequence = (stream.sequence + 1) & 0xffff;
  return packet;
}
