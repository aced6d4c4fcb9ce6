import { beforeEach, describe, expect, test } from "@jest/globals";
import { Emitter } from "@diemcau/client/conference/Emitter";
import type { ConnectionEvents } from "@diemcau/client/conference/Connection";
import type { MediaStats } from "@diemcau/client/conference/MediaLink";
import { ReceptionWatch } from "@diemcau/client/conference/ReceptionWatch";
import type { RemoteStream } from "@diemcau/client/conference/RemoteStream";
import { LinkReport } from "@diemcau/shared/protocol/link";
import { FakeTrack } from "../../../support/client/FakeTrack.ts";

/** What a browser has counted up to a moment; tests change it between two looks. */
interface Counted {
  packets: number;
  lost: number;
  frames: number;
  taken: number;
  sent: number;
  limited: string;
  roundTrip: number;
}

let now: number;
let counted: Counted;
let reports: LinkReport[];
let streams: RemoteStream[];
let server: Emitter<ConnectionEvents>;
let watch: ReceptionWatch;

function statsOf(entries: { id: string; type: string }[]): RTCStatsReport {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function browser(): MediaStats {
  const [sound, picture] = streams;
  const pair = { id: "pair", type: "candidate-pair", currentRoundTripTime: counted.roundTrip / 1000 };
  const transport = { id: "transport", type: "transport", selectedCandidatePairId: "pair" };
  const common = { type: "inbound-rtp", bytesReceived: counted.packets * 1000 };
  return {
    receive: statsOf([
      pair,
      transport,
      {
        ...common,
        ...{ id: "a", kind: "audio", trackIdentifier: sound?.track.id, packetsReceived: counted.packets },
        ...{ packetsLost: counted.lost, jitter: 0.004 },
        ...{ totalSamplesReceived: counted.packets * 960, concealedSamples: counted.lost * 960 },
      },
      {
        ...common,
        ...{ id: "v", kind: "video", trackIdentifier: picture?.track.id, packetsReceived: counted.packets },
        ...{ packetsLost: 0, framesDecoded: counted.frames },
      },
    ]),
    send: statsOf([
      { ...{ id: "camera", kind: "video", frames: counted.taken }, type: "media-source" },
      {
        ...{ id: "out", kind: "video", mediaSourceId: "camera", framesSent: counted.sent, active: true },
        ...{ qualityLimitationReason: counted.limited },
        type: "outbound-rtp",
      },
    ]),
  };
}

function stream(kind: "audio" | "video"): RemoteStream {
  const track = Object.assign(new FakeTrack().asTrack, { id: `track-${kind}` });
  return {
    consumerId: kind,
    kind,
    purpose: "programme",
    pointId: "p1",
    sourceId: `source-${kind}`,
    track,
    paused: false,
  };
}

/** Two seconds of what a good link brings, and of `change`. */
async function look(change: Partial<Counted> = {}): Promise<void> {
  now += 2000;
  counted = {
    ...counted,
    packets: counted.packets + 100,
    frames: counted.frames + 20,
    taken: counted.taken + 20,
    sent: counted.sent + 20,
    ...change,
  };
  await watch.look();
}

beforeEach(async () => {
  now = 0;
  counted = { packets: 0, lost: 0, frames: 0, taken: 0, sent: 0, limited: "none", roundTrip: 12 };
  reports = [];
  streams = [stream("audio"), stream("video")];
  server = new Emitter();
  watch = new ReceptionWatch(
    { on: server.on.bind(server), tell: (_type, report) => reports.push(LinkReport.parse(report)) },
    { stats: async () => browser(), getStreams: () => streams },
    () => now,
  );
  await look();
});

describe("M15: a page's report of its link", () => {
  test("begins with the second look, and has the good link's figures", async () => {
    expect(reports).toEqual([]);
    await look();
    const camera = { taken: 10, sent: 10, thin: false };
    expect(reports).toEqual([{ roundTrip: 12, loss: 0, brokenSound: 0, jitter: 4, rate: 800, frozen: [], camera }]);
  });

  test("counts what was lost since the last one, and the sound that had to be invented", async () => {
    await look({ lost: 10 });
    await look({ lost: 10 });
    expect(reports.map(({ loss, brokenSound }) => [Math.round(loss ?? 0), brokenSound])).toEqual([
      [5, 10],
      [0, 0],
    ]);
  });

  test("names the pictures that stand still although packets come", async () => {
    await look({ frames: 20 });
    expect(reports.at(-1)?.frozen).toEqual([{ sourceId: "source-video", frameAge: 2000 }]);
    await look();
    expect(reports.at(-1)?.frozen).toEqual([]);
  });

  test("tells a camera that the link holds back", async () => {
    const { sent } = counted;
    await look({ sent, limited: "bandwidth" });
    expect(reports.at(-1)?.camera).toEqual({ taken: 10, sent: 0, thin: true });
    expect(watch.getSnapshot().sendsSoundOnly).toBe(true);
  });

  test("expects nothing of what the server has stopped", async () => {
    streams = streams.map((one) => ({ ...one, paused: true }));
    await look({ frames: 20 });
    expect(reports.at(-1)).toMatchObject({ loss: null, brokenSound: null, frozen: [] });
    expect(watch.getSnapshot().state).toBe("good");
  });
});

describe("what a room reads of its own link", () => {
  test("is weak after five seconds of trouble and good again after six without", async () => {
    const states: string[] = [];
    for (const lost of [10, 20, 30, 30, 30, 30]) {
      await look({ lost });
      states.push(watch.getSnapshot().state);
    }
    expect(states).toEqual(["good", "good", "weak", "weak", "weak", "good"]);
  });

  test("is sound only once the server says so", async () => {
    server.emit("media.reception", { thin: true, soundOnly: true, sendsSoundOnly: false });
    await look();
    expect(watch.getSnapshot()).toMatchObject({ receivesSoundOnly: true, sendsSoundOnly: false });
    server.emit("media.reception", { thin: false, soundOnly: false, sendsSoundOnly: true });
    await look();
    expect(watch.getSnapshot()).toMatchObject({ receivesSoundOnly: false, sendsSoundOnly: true });
  });

  test("is lost with the link to the server itself", () => {
    server.emit("link", "lost");
    expect(watch.getSnapshot()).toMatchObject({ state: "lost" });
    watch.close();
  });

  test("is told to whoever watches, when it changed", async () => {
    let told = 0;
    const stop = watch.subscribe(() => told++);
    await look();
    const first = told;
    await look();
    expect([first, told]).toEqual([1, 1]);
    stop();
  });
});
