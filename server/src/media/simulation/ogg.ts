/** Packets of an Ogg file with one stream (RFC 3533): a packet is a run of segments, and ends with one below 255 bytes. */
export function oggPackets(file: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  let parts: Buffer[] = [];
  for (const segment of segments(file)) {
    parts.push(segment);
    if (segment.length === 255) continue;
    packets.push(Buffer.concat(parts));
    parts = [];
  }
  return packets;
}

/** Opus packets of an Ogg file: all but the two headers (RFC 7845, 3). */
export function opusPackets(file: Buffer): Buffer[] {
  return oggPackets(file).slice(2);
}

function* segments(file: Buffer): Iterable<Buffer> {
  let page = 0;
  while (page + 27 <= file.length && file.toString("latin1", page, page + 4) === "OggS") {
    const count = file[page + 26] ?? 0;
    const sizes = file.subarray(page + 27, page + 27 + count);
    let at = page + 27 + count;
    for (const size of sizes) {
      yield file.subarray(at, at + size);
      at += size;
    }
    page = at;
  }
}
