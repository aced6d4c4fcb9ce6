import { expect, test } from "@jest/globals";
import { downlinkTrial, type StatsEntry, uplinkTrial } from "@diemcau/client/conference/preflight/linkTrial";

function sent(id: string, facts: Partial<StatsEntry>): StatsEntry {
  return { id, type: "outbound-rtp", kind: "video", ...facts };
}

const pair = { id: "pair", type: "candidate-pair", nominated: true, currentRoundTripTime: 0.031 };

test("an uplink's figures are of all layers together and of the trial's time alone", () => {
  const before = [
    sent("low", { bytesSent: 1000, packetsSent: 10, framesEncoded: 20, frameHeight: 180 }),
    sent("high", { bytesSent: 5000, packetsSent: 50, framesEncoded: 20, frameHeight: 720 }),
    { id: "heard", type: "remote-inbound-rtp", kind: "video", packetsLost: 4 },
  ];
  const after = [
    sent("low", { bytesSent: 126_000, packetsSent: 110, framesEncoded: 120, frameHeight: 180 }),
    sent("high", { bytesSent: 1_130_000, packetsSent: 950, framesEncoded: 120, frameHeight: 720 }),
    { id: "heard", type: "remote-inbound-rtp", kind: "video", packetsLost: 14 },
    pair,
  ];
  expect(uplinkTrial(before, after, 5)).toEqual({ rate: 2000, roundTrip: 31, loss: 1, height: 720, heldBackBy: null });
});

test("a layer that made no picture in the trial doesn't count for its size, and what held the others back is told", () => {
  const before = [
    sent("low", { framesEncoded: 20, frameHeight: 180 }),
    sent("high", { framesEncoded: 90, frameHeight: 720, qualityLimitationReason: "bandwidth" }),
  ];
  const after = [
    sent("low", { framesEncoded: 120, frameHeight: 180, qualityLimitationReason: "cpu" }),
    sent("high", { framesEncoded: 90, frameHeight: 720, qualityLimitationReason: "bandwidth" }),
  ];
  expect(uplinkTrial(before, after, 5)).toMatchObject({ height: 180, heldBackBy: "cpu" });
});

test("a stream that began within the trial counts from nothing; without any there is no uplink", () => {
  const after = [sent("low", { bytesSent: 62_500, packetsSent: 100, framesEncoded: 50, frameHeight: 180 })];
  expect(uplinkTrial([], after, 5)).toMatchObject({ rate: 100, height: 180, roundTrip: null });
  expect(uplinkTrial([], [pair], 5)).toBeNull();
});

test("a downlink's figures are of the own picture alone", () => {
  const own = { id: "own", type: "inbound-rtp", kind: "video", trackIdentifier: "back" };
  const other = { ...own, id: "other", trackIdentifier: "programme" };
  const before = [
    { ...own, bytesReceived: 1000, packetsReceived: 100, packetsLost: 1 },
    { ...other, bytesReceived: 9_000_000, packetsReceived: 1 },
  ];
  const after = [
    { ...own, bytesReceived: 626_000, packetsReceived: 490, packetsLost: 11, frameHeight: 720 },
    { ...other, bytesReceived: 9_000_000, packetsReceived: 1 },
    pair,
  ];
  expect(downlinkTrial(before, after, "back", 5)).toEqual({
    rate: 1000,
    roundTrip: 31,
    loss: 2.5,
    height: 720,
    heldBackBy: null,
  });
  expect(downlinkTrial(before, after, "gone", 5)).toBeNull();
});
