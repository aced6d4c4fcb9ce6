import { expect, test } from "@jest/globals";
import { opusPacket, vp8Packets } from "@diemcau/server/media/simulation/rtp";
import fc from "fast-check";
import { payloadOf } from "../../support/media/rtpLabel.ts";

const stream = () => ({ ssrc: 7, payloadType: 101, sequence: 65_534, timestamp: 2 ** 32 + 5 });

test("a frame comes out of its packets whole, the last one marked, each below the MTU (RFC 7741)", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 6000 }),
      fc.integer({ min: 0, max: 0x7fff }),
      (frame, pictureId) => {
        const packets = vp8Packets(stream(), Buffer.from(frame), pictureId);
        const payloads = packets.map(payloadOf);
        expect([...Buffer.concat(payloads.map((payload) => payload.subarray(4)))]).toEqual([...frame]);
        expect(packets.map((packet) => (packet[1] ?? 0) >> 7)).toEqual(
          packets.map((_, i) => Number(i === packets.length - 1)),
        );
        expect(payloads.map((payload) => ((payload[0] ?? 0) >> 4) & 1)).toEqual(packets.map((_, i) => Number(i === 0)));
        for (const [index, packet] of packets.entries()) {
          expect(packet.length).toBeLessThan(1200);
          expect(packet.readUInt16BE(2)).toBe((65_534 + index) & 0xffff);
          expect(packet.readUInt32BE(4)).toBe(5);
          expect(payloads[index]?.readUInt16BE(2)).toBe(0x8000 | pictureId);
        }
      },
    ),
  );
});

test("a sound packet carries its level where the router reads it (RFC 6464)", () => {
  const numbers = { ...stream(), payloadType: 100 };
  const packet = opusPacket(numbers, Buffer.from("opus"), 27);
  expect(payloadOf(packet).toString()).toBe("opus");
  expect(packet.readUInt16BE(12)).toBe(0xbede);
  expect((packet[17] ?? 0) & 0x7f).toBe(27);
  expect(numbers.sequence).toBe(65_535);
});
