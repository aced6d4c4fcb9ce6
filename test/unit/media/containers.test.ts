import { expect, test } from "@jest/globals";
import { isKeyFrame, ivfFrames } from "@diemcau/server/media/simulation/ivf";
import { oggPackets, opusPackets } from "@diemcau/server/media/simulation/ogg";
import fc from "fast-check";

function ivf(frames: Uint8Array[]): Buffer {
  const parts = frames.flatMap((frame) => {
    const header = Buffer.alloc(12);
    header.writeUInt32LE(frame.length);
    return [header, frame];
  });
  return Buffer.concat([Buffer.alloc(32), ...parts]);
}

/** Ogg pages of at most `perPage` segments. */
function ogg(packets: Uint8Array[], perPage = 255): Buffer {
  const segments = packets.flatMap((packet) => {
    const parts: Uint8Array[] = [];
    for (let at = 0; at <= packet.length; at += 255) parts.push(packet.subarray(at, at + 255));
    return parts;
  });
  const pages: Buffer[] = [];
  for (let at = 0; at < segments.length; at += perPage) {
    const held = segments.slice(at, at + perPage);
    const header = Buffer.alloc(27);
    header.write("OggS");
    header[26] = held.length;
    pages.push(Buffer.concat([header, Buffer.from(held.map(({ length }) => length)), ...held]));
  }
  return Buffer.concat(pages);
}

test("frames of an IVF file are read as they were written, and a last one cut short is left out", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { minLength: 1 }), (frames) => {
      const file = ivf(frames);
      expect(ivfFrames(file).map((frame) => [...frame])).toEqual(frames.map((frame) => [...frame]));
      expect(ivfFrames(file.subarray(0, file.length - 1))).toHaveLength(frames.length - 1);
    }),
  );
});

test("packets of an Ogg file are read as they were written, across segments and pages", () => {
  const packets = fc.array(fc.uint8Array({ minLength: 1, maxLength: 900 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(packets, fc.integer({ min: 1, max: 6 }), (written, perPage) => {
      expect(oggPackets(ogg(written, perPage)).map((packet) => [...packet])).toEqual(
        written.map((packet) => [...packet]),
      );
    }),
  );
});

test("Opus begins after the two headers", () => {
  const packets = ["OpusHead", "OpusTags", "a", "b"].map((text) => Buffer.from(text));
  expect(opusPackets(ogg(packets)).map(String)).toEqual(["a", "b"]);
});

test("garbage is no packet and no frame", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      ivfFrames(Buffer.from(bytes));
      expect(oggPackets(Buffer.from([0, ...bytes]))).toEqual([]);
    }),
  );
  expect(isKeyFrame(Buffer.alloc(0))).toBe(false);
});
