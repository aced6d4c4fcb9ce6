import { AppError } from "@diemcau/shared/protocol/errors";
import type { Reception } from "@diemcau/shared/protocol/link";
import type { ConsumerPurpose } from "@diemcau/shared/protocol/media";
import type { Consumer, RtpCapabilities } from "mediasoup/types";
import type { PeerTransport } from "./Carrier.ts";
import { type LayerChoice, layers } from "./codecs.ts";
import { receptionOf } from "./links/receptionOf.ts";
import type { PeerOutlet } from "./PeerOutlet.ts";
import { consumerKey, type WantedConsumer } from "./wantedConsumers.ts";

/** A wanted consumer whose source runs. */
export interface PlacedConsumer extends WantedConsumer {
  producerId: string;
}

interface Held {
  consumer: Consumer;
  wanted: PlacedConsumer;
  /** The layer that mediasoup was last asked for. */
  layer: LayerChoice;
  /** The client has set it up. */
  ready: boolean;
  /** When it began to flow in this layer, by `performance.now()`. */
  since: number;
  /** What the client was last told of it being paused. */
  told: boolean | null;
}

/** Priority where a link carries not all: the programme before the wall. */
const priorities = { programme: 10, wall: 1, listen: 10, talkback: 10, probe: 1 } as const satisfies Record<
  ConsumerPurpose,
  number
>;

/** A peer's consumers, brought to what is wanted. One that isn't wanted any more is closed; nothing else makes one. */
export class PeerConsumers {
  readonly #outlet: PeerOutlet;
  readonly #held = new Map<string, Held>();

  constructor(outlet: PeerOutlet) {
    this.#outlet = outlet;
  }

  /** Makes present what is wanted. Cuts come first: a cut never waits for a consumer that is only being prepared. */
  async reconcile(
    wanted: readonly PlacedConsumer[],
    transport: PeerTransport,
    capabilities: RtpCapabilities,
  ): Promise<void> {
    const byKey = new Map(wanted.map((want) => [consumerKey(want), want]));
    for (const [key, held] of this.#held)
      if (held.consumer.closed || byKey.get(key)?.producerId !== held.consumer.producerId) this.#drop(key, held);
    await Promise.all(
      [...this.#held].map(([key, held]) => {
        held.wanted = byKey.get(key) ?? held.wanted;
        return this.#flow(held);
      }),
    );
    const missing = [...byKey].filter(([key]) => !this.#held.has(key));
    const made = await Promise.allSettled(
      missing.map(([key, want]) => this.#create(key, want, transport, capabilities)),
    );
    const failed = made.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  }

  /** The client has set a consumer up. The next `reconcile` lets it flow, or tells that it waits (PROTOCOL M1). */
  ready(consumerId: string): void {
    const held = [...this.#held.values()].find(({ consumer }) => consumer.id === consumerId);
    if (!held) throw new AppError("media.unknown");
    held.ready = true;
  }

  /** Whether a source's packets are let through to this peer. */
  receives(sourceId: string): boolean {
    return [...this.#held.values()].some(({ consumer, wanted }) => wanted.source.id === sourceId && !consumer.paused);
  }

  /** What this peer gets less of than its senders offer: its link carries no more. */
  get reception(): Pick<Reception, "thin" | "soundOnly"> {
    const flowing = [...this.#held.values()].filter(
      ({ consumer, wanted, ready }) => ready && !consumer.paused && wanted.purpose === "programme",
    );
    return receptionOf(flowing, performance.now());
  }

  /** Forgets all without a word: their transport is gone. */
  clear(): void {
    for (const { consumer } of this.#held.values()) consumer.close();
    this.#held.clear();
  }

  async #create(
    key: string,
    want: PlacedConsumer,
    transport: PeerTransport,
    rtpCapabilities: RtpCapabilities,
  ): Promise<void> {
    const { source, purpose, producerId, layer } = want;
    const video = source.kind !== "microphone";
    const consumer = await transport.consume({
      producerId,
      rtpCapabilities,
      paused: true,
      ignoreDtx: true,
      ...(video ? { preferredLayers: layers[layer] } : {}),
    });
    if (video) await consumer.setPriority(priorities[purpose]);
    const held: Held = { consumer, wanted: want, layer, ready: false, since: 0, told: null };
    this.#held.set(key, held);
    consumer.once("producerclose", () => this.#drop(key, held));
    const { id: consumerId, kind, rtpParameters } = consumer;
    this.#outlet.consume({
      consumerId,
      producerId,
      kind,
      rtpParameters,
      purpose,
      pointId: source.pointId,
      sourceId: source.id,
    });
  }

  /** Only ever called from `reconcile`, so that a resume on its way can't overtake a later pause. */
  async #flow(held: Held): Promise<void> {
    const { consumer, wanted, ready } = held;
    if (!ready || consumer.closed) return;
    if (held.layer !== wanted.layer) {
      held.layer = wanted.layer;
      held.since = performance.now();
      if (consumer.kind === "video") await consumer.setPreferredLayers(layers[wanted.layer]);
    }
    if (consumer.paused === wanted.flowing) {
      await this.#turn(consumer, wanted.flowing);
      held.since = performance.now();
    }
    if (consumer.closed || held.told === !wanted.flowing) return;
    held.told = !wanted.flowing;
    this.#outlet.consumerPaused(consumer.id, held.told);
  }

  async #turn(consumer: Consumer, flowing: boolean): Promise<void> {
    if (!flowing) return consumer.pause();
    await consumer.resume();
    if (consumer.kind === "video") await consumer.requestKeyFrame();
  }

  #drop(key: string, held: Held): void {
    if (this.#held.get(key) !== held) return;
    this.#held.delete(key);
    held.consumer.close();
    this.#outlet.consumerClosed(held.consumer.id);
  }
}
