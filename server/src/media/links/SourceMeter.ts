import type { Producer, ProducerStat } from "mediasoup/types";

/** What one source did lately, by the RTP and RTCP of its producer. */
export interface SourceReading {
  kind: Producer["kind"];
  /** Packets expected and lost in the window. */
  expected: number;
  lost: number;
  /** ms, as RTCP tells it. */
  jitter: number;
  /** ms there and back; `null` where the sender does not answer for it. */
  roundTrip: number | null;
  /** kbit/s. */
  rate: number;
  /** Since its last packet, ms; `null` before the first. */
  silence: number | null;
}

/** How far back loss is counted, ms: one packet among many stays nothing, and what passed is soon forgotten. */
const lossWindow = 3000;

interface Count {
  at: number;
  packets: number;
  lost: number;
}

/** Reads one producer time after time. */
export class SourceMeter {
  readonly #producer: Pick<Producer, "kind" | "getStats">;
  #counts: Count[] = [];
  #lastPacketAt: number | null = null;
  #reading: SourceReading;

  constructor(producer: Pick<Producer, "kind" | "getStats">) {
    this.#producer = producer;
    const { kind } = producer;
    this.#reading = { kind, expected: 0, lost: 0, jitter: 0, roundTrip: null, rate: 0, silence: null };
  }

  get reading(): SourceReading {
    return this.#reading;
  }

  /** Asks the worker once; a producer that closed meanwhile keeps its last reading. */
  async read(clock: () => number): Promise<void> {
    const stats = await this.#producer.getStats().catch(() => null);
    if (stats) this.#take(stats, clock());
  }

  #take(stats: ProducerStat[], at: number): void {
    const count = { at, packets: sum(stats, "packetCount"), lost: sum(stats, "packetsLost") };
    const last = this.#counts.at(-1);
    // The last packet came somewhere between two looks.
    if (count.packets > (last?.packets ?? 0)) this.#lastPacketAt = last ? (last.at + at) / 2 : at;
    // Streams of layers come and go with their counts: what is less than before begins anew.
    if (last && (count.packets < last.packets || count.lost < last.lost)) this.#counts = [];
    this.#counts.push(count);
    while ((this.#counts[1]?.at ?? at) <= at - lossWindow) this.#counts.shift();
    const first = this.#counts[0] ?? count;
    const lost = count.lost - first.lost;
    const running = stats.filter(({ bitrate }) => bitrate > 0);
    const roundTrips = running.flatMap(({ roundTripTime }) => (roundTripTime ? [roundTripTime] : []));
    this.#reading = {
      kind: this.#producer.kind,
      expected: count.packets - first.packets + lost,
      lost,
      jitter: Math.max(0, ...running.map(({ jitter, kind }) => jitterInMilliseconds(jitter, kind))),
      roundTrip: roundTrips.length > 0 ? Math.max(...roundTrips) : null,
      rate: sum(running, "bitrate") / 1000,
      silence: this.#lastPacketAt === null ? null : at - this.#lastPacketAt,
    };
  }
}

function sum(stats: readonly ProducerStat[], figure: "packetCount" | "packetsLost" | "bitrate"): number {
  return stats.reduce((total, stat) => total + stat[figure], 0);
}

/** RTCP counts jitter in units of the codec's clock (RFC 3550). */
function jitterInMilliseconds(jitter: number, kind: string): number {
  return jitter / (kind === "audio" ? 48 : 90);
}
