import type { LinkReport } from "@diemcau/shared/protocol/link";
import { frozenAfter, type LinkSample, maxFrozen } from "@diemcau/shared/rules/link";
import type { MediaStats } from "./MediaLink.ts";
import type { RemoteStream } from "./RemoteStream.ts";

/** What is read of one received stream, and since when nothing of it came. */
interface Counted {
  packets: number;
  lost: number;
  bytes: number;
  /** Pictures decoded; 0 for sound. */
  frames: number;
  /** Samples of sound played, and those of them that had to be invented, silence not counted. */
  samples: number;
  invented: number;
  lastPacketAt: number;
  lastFrameAt: number;
}

/** Everything counted at one look, to be compared with the next. */
export interface LinkCounts {
  at: number;
  received: Map<string, Counted>;
  /** Pictures taken and sent, by the browser's id of the camera's track. */
  cameras: Map<string, { taken: number; sent: number }>;
}

/** Before the first look. */
export const noCounts: LinkCounts = { at: 0, received: new Map(), cameras: new Map() };

/** What one look tells: the report for the server, and the sample by which the page judges its own link. */
export interface LinkFigures {
  counts: LinkCounts;
  report: LinkReport;
  sample: LinkSample;
}

/** Fewer packets than this make no percentage. */
const fewest = 50;

/** The union of what is read here of the browser's statistics (W3C webrtc-stats). */
interface Entry {
  id: string;
  type: string;
  kind?: string;
  trackIdentifier?: string;
  packetsReceived?: number;
  packetsLost?: number;
  bytesReceived?: number;
  framesDecoded?: number;
  jitter?: number;
  totalSamplesReceived?: number;
  concealedSamples?: number;
  silentConcealedSamples?: number;
  mediaSourceId?: string;
  framesSent?: number;
  frames?: number;
  active?: boolean;
  qualityLimitationReason?: string;
  selectedCandidatePairId?: string;
  currentRoundTripTime?: number;
}

/** Compares a page's statistics with those of the look before. `streams` are those it receives now. */
export function linkFigures(
  before: LinkCounts,
  at: number,
  stats: MediaStats,
  streams: readonly RemoteStream[],
): LinkFigures {
  const [sent, received] = [entries(stats.send), entries(stats.receive)];
  const inbound = received.filter(({ type }) => type === "inbound-rtp");
  const counts: LinkCounts = { at, received: new Map(), cameras: cameraCounts(sent) };
  const seconds = Math.max(0.001, (at - before.at) / 1000);
  const sum = { packets: 0, lost: 0, bytes: 0, jitter: 0, samples: 0, invented: 0 };
  const frozen: LinkReport["frozen"] = [];
  const silences: number[] = [];
  for (const { track, paused, kind, sourceId } of streams) {
    const entry = inbound.find(({ trackIdentifier }) => trackIdentifier === track.id);
    // What the server has stopped owes nothing, and begins anew when it flows again.
    if (!entry || paused) continue;
    const last = before.received.get(track.id);
    const now = countOf(entry, last, at);
    counts.received.set(track.id, now);
    sum.packets += now.packets - (last?.packets ?? 0);
    sum.lost += Math.max(0, now.lost - (last?.lost ?? 0));
    sum.bytes += now.bytes - (last?.bytes ?? 0);
    sum.samples += now.samples - (last?.samples ?? now.samples);
    sum.invented += now.invented - (last?.invented ?? now.invented);
    if (kind === "audio") sum.jitter = Math.max(sum.jitter, (entry.jitter ?? 0) * 1000);
    silences.push(at - now.lastPacketAt);
    const frameAge = at - now.lastFrameAt;
    const packetsCome = now.packets > (last?.packets ?? now.packets);
    if (kind === "video" && packetsCome && frameAge >= frozenAfter) frozen.push({ sourceId, frameAge });
  }
  const roundTrip = roundTripOf(received) ?? roundTripOf(sent);
  const expected = sum.packets + sum.lost;
  const loss = expected < fewest ? null : (sum.lost / expected) * 100;
  const rate = (sum.bytes * 8) / 1000 / seconds;
  const camera = cameraOf(before, counts, sent, seconds);
  return {
    counts,
    report: {
      roundTrip,
      loss,
      brokenSound: sum.samples > 0 ? Math.min(100, Math.max(0, (sum.invented / sum.samples) * 100)) : null,
      jitter: sum.jitter,
      rate,
      frozen: frozen.slice(0, maxFrozen),
      camera,
    },
    sample: {
      at,
      roundTrip,
      loss,
      jitter: sum.jitter,
      rate,
      frameAge: null,
      // Where nothing is due, silence is no trouble.
      silence: silences.length > 0 ? Math.min(...silences) : 0,
      thin: camera?.thin ?? false,
      soundOnly: camera !== null && camera.thin && camera.taken > 0 && camera.sent === 0,
    },
  };
}

function entries(report: RTCStatsReport | null): Entry[] {
  const list: Entry[] = [];
  report?.forEach((entry: Entry) => list.push(entry));
  return list;
}

function countOf(entry: Entry, last: Counted | undefined, at: number): Counted {
  const [packets, frames] = [entry.packetsReceived ?? 0, entry.framesDecoded ?? 0];
  return {
    packets,
    frames,
    lost: entry.packetsLost ?? 0,
    bytes: entry.bytesReceived ?? 0,
    samples: entry.totalSamplesReceived ?? 0,
    invented: (entry.concealedSamples ?? 0) - (entry.silentConcealedSamples ?? 0),
    lastPacketAt: last && packets === last.packets ? last.lastPacketAt : at,
    lastFrameAt: last && frames === last.frames ? last.lastFrameAt : at,
  };
}

/** Pictures taken, and sent in all layers together: which of them are wanted is the server's matter. */
function cameraCounts(sent: readonly Entry[]): LinkCounts["cameras"] {
  const sources = sent.filter(({ type, kind }) => type === "media-source" && kind === "video");
  return new Map(
    sources.map(({ id, frames = 0 }) => {
      const layers = sent.filter(({ type, mediaSourceId }) => type === "outbound-rtp" && mediaSourceId === id);
      return [id, { taken: frames, sent: layers.reduce((total, { framesSent = 0 }) => total + framesSent, 0) }];
    }),
  );
}

/** The camera that sends least; `null` without one, or at its first look. */
function cameraOf(before: LinkCounts, now: LinkCounts, sent: readonly Entry[], seconds: number): LinkReport["camera"] {
  const cameras = [...now.cameras].flatMap(([id, count]) => {
    const last = before.cameras.get(id);
    if (!last) return [];
    const layers = sent.filter(({ type, mediaSourceId }) => type === "outbound-rtp" && mediaSourceId === id);
    const thin = layers.some(
      ({ active, qualityLimitationReason }) => active && qualityLimitationReason === "bandwidth",
    );
    return [
      {
        taken: Math.max(0, count.taken - last.taken) / seconds,
        sent: Math.max(0, count.sent - last.sent) / seconds,
        thin,
      },
    ];
  });
  return cameras.toSorted((a, b) => a.sent - b.sent)[0] ?? null;
}

function roundTripOf(list: readonly Entry[]): number | null {
  const selected = list.find(({ type }) => type === "transport")?.selectedCandidatePairId;
  const pair = list.find(({ id, type }) => type === "candidate-pair" && id === selected);
  return pair?.currentRoundTripTime === undefined ? null : pair.currentRoundTripTime * 1000;
}
