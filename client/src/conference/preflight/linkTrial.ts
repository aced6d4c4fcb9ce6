/** What one direction of a link carried in a trial. */
export interface LinkTrial {
  /** kbit/s. */
  rate: number;
  /** There and back, ms; absent when it wasn't told. */
  roundTrip: number | null;
  /** Percent of the packets. */
  loss: number;
  /** Lines of the largest picture that went through; 0 when none did. */
  height: number;
  /** The browser held back because the link or the machine carries no more. */
  heldBackBy: "bandwidth" | "cpu" | null;
}

/** The part of a browser's statistics (W3C webrtc-stats) that is read here. */
export interface StatsEntry {
  id: string;
  type: string;
  kind?: string;
  bytesSent?: number;
  bytesReceived?: number;
  packetsReceived?: number;
  packetsLost?: number;
  packetsSent?: number;
  frameHeight?: number;
  framesEncoded?: number;
  framesDecoded?: number;
  qualityLimitationReason?: string;
  localId?: string;
  trackIdentifier?: string;
  roundTripTime?: number;
  currentRoundTripTime?: number;
  nominated?: boolean;
}

/** The entries of a browser's report; none of a direction that isn't there. */
export function statsEntries(report: RTCStatsReport | null): StatsEntry[] {
  const list: StatsEntry[] = [];
  report?.forEach((entry: StatsEntry) => list.push(entry));
  return list;
}

/** What went up between two looks, all layers together; `null` when nothing is sent. */
export function uplinkTrial(before: StatsEntry[], after: StatsEntry[], seconds: number): LinkTrial | null {
  const sent = videos(after, "outbound-rtp");
  if (sent.length === 0) return null;
  const old = byId(before);
  const grown = (entry: StatsEntry, value: (entry: StatsEntry) => number | undefined) =>
    Math.max(0, (value(entry) ?? 0) - (value(old.get(entry.id) ?? { id: "", type: "" }) ?? 0));
  const packets = sum(sent.map((entry) => grown(entry, (one) => one.packetsSent)));
  // The receiver's side of each stream, as its reports told it.
  const heard = videos(after, "remote-inbound-rtp");
  const lost = sum(heard.map((entry) => grown(entry, (one) => one.packetsLost)));
  const running = sent.filter((entry) => grown(entry, (one) => one.framesEncoded) > 0);
  const limits = running.map(({ qualityLimitationReason }) => qualityLimitationReason);
  return {
    rate: (sum(sent.map((entry) => grown(entry, (one) => one.bytesSent))) * 8) / 1000 / seconds,
    roundTrip: roundTripOf(after),
    loss: percent(lost, packets),
    height: Math.max(0, ...running.map(({ frameHeight }) => frameHeight ?? 0)),
    heldBackBy: limits.includes("bandwidth") ? "bandwidth" : limits.includes("cpu") ? "cpu" : null,
  };
}

/** What came down on one track between two looks; `null` when nothing did. */
export function downlinkTrial(
  before: StatsEntry[],
  after: StatsEntry[],
  trackId: string,
  seconds: number,
): LinkTrial | null {
  const now = after.find(({ type, trackIdentifier }) => type === "inbound-rtp" && trackIdentifier === trackId);
  if (!now || (now.packetsReceived ?? 0) === 0) return null;
  const old = byId(before).get(now.id);
  const packets = (now.packetsReceived ?? 0) - (old?.packetsReceived ?? 0);
  const lost = Math.max(0, (now.packetsLost ?? 0) - (old?.packetsLost ?? 0));
  return {
    rate: (((now.bytesReceived ?? 0) - (old?.bytesReceived ?? 0)) * 8) / 1000 / seconds,
    roundTrip: roundTripOf(after),
    loss: percent(lost, packets + lost),
    height: now.frameHeight ?? 0,
    heldBackBy: null,
  };
}

function videos(entries: StatsEntry[], type: string): StatsEntry[] {
  return entries.filter((entry) => entry.type === type && entry.kind === "video");
}

function byId(entries: StatsEntry[]): Map<string, StatsEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function roundTripOf(entries: StatsEntry[]): number | null {
  const pairs = entries.filter(
    ({ type, currentRoundTripTime }) => type === "candidate-pair" && currentRoundTripTime !== undefined,
  );
  const pair = pairs.find(({ nominated }) => nominated) ?? pairs[0];
  return pair?.currentRoundTripTime === undefined ? null : pair.currentRoundTripTime * 1000;
}

function percent(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(100, (part / whole) * 100);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
