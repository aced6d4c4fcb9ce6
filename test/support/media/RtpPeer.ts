import type { Actor } from "@diemcau/shared/model/actor";
import type { SourceKind } from "@diemcau/shared/model/point";
import type { PointLinks, Reception } from "@diemcau/shared/protocol/link";
import type { ConsumerOffer, Levels } from "@diemcau/shared/protocol/media";
import type { Carrier } from "@diemcau/server/media/Carrier";
import type { Peer } from "@diemcau/server/media/Peer";
import type { Stage } from "@diemcau/server/media/Stage";
import type { DirectTransport, Producer } from "mediasoup/types";
import { opusPacket } from "@diemcau/server/media/simulation/rtp";
import { labelledFrame, type Labelled, readLabel } from "./rtpLabel.ts";
import { senderReport } from "./senderReport.ts";
import { until } from "./until.ts";

/** A packet that came in, and by which consumer. */
export interface Received extends Labelled {
  offer: ConsumerOffer;
}

/** Simulcast layers that a camera of a test sends, from the lowest. */
const simulcast = [11, 12, 13];
let ssrcs = 10_000;

/**
 * A client of a stage that sends and reads RTP in this process, by mediasoup's direct transports: the same signalling as a
 * browser's, without ICE and DTLS. It sets every offered consumer up at once, unless told to hesitate.
 */
export class RtpPeer {
  readonly offers = new Map<string, ConsumerOffer>();
  readonly paused = new Map<string, boolean>();
  readonly received: Received[] = [];
  /** How many layers the server wants of what this peer sends, every time it said so, by producer. */
  readonly layers = new Map<string, number[]>();
  levels: Levels = {};
  links: PointLinks = {};
  reception: Reception = { thin: false, soundOnly: false, sendsSoundOnly: false };
  /** Who talks from the board to this room alone, every time it was told. */
  readonly talks: (string | null)[] = [];
  resets = 0;
  hesitates = false;
  /** Level that its microphone's packets tell, in -dBov: 0 is loudest, 127 silence. */
  loudness = 30;
  /** Goes on sending the lowest layer alone, as a page that is slow to wake. */
  drowsy = false;
  readonly #actor: Actor;
  #peer: Peer;
  #sender: DirectTransport | null = null;
  #producers: Producer[] = [];
  #pumps: NodeJS.Timeout[] = [];

  private constructor(stage: Stage, actor: Actor) {
    this.#actor = actor;
    this.#peer = this.#enter(stage);
  }

  static async join(stage: Stage, actor: Actor): Promise<RtpPeer> {
    const peer = new RtpPeer(stage, actor);
    await peer.receive();
    return peer;
  }

  /** What a page does first, and again after `media.reset`. */
  async receive(): Promise<void> {
    const { routerRtpCapabilities } = await this.#peer.join({ rtpCapabilities: null });
    await this.#peer.join({ rtpCapabilities: routerRtpCapabilities });
    await this.#peer.openTransport("receive");
    await this.#peer.update();
  }

  /** Sends a camera, in as many of its three layers as are wanted, and a microphone, labelled `<label>/<layer>` and `<label>`. */
  async sendRoom(label: string): Promise<void> {
    const { id } = await this.#peer.openTransport("send");
    await this.#camera(id, label);
    await this.#microphone(id, label);
  }

  /** Asks to send one more source, as a page would. */
  async offer(source: SourceKind, name = "Máy quay"): Promise<string> {
    const { id } = await this.#peer.openTransport("send");
    const { sourceId } = await this.#produce(id, source, name, [ssrcs++]);
    return sourceId;
  }

  /** Offers to this peer, as `purpose kind point`. */
  get offered(): string[] {
    return [...this.offers.values()].map(({ purpose, kind, pointId }) => `${purpose} ${kind} ${pointId}`).sort();
  }

  /** Waits until `count` more packets came that `wanted` takes; gives all that came meanwhile. */
  async next(wanted: (packet: Received) => boolean, count = 1, timeout = 5000): Promise<Received[]> {
    const from = this.received.length;
    await until(() => this.received.slice(from).filter(wanted).length >= count, timeout);
    return this.received.slice(from);
  }

  /** Asks for the pictures of points, as the operator's wall does with what it shows. */
  watch(pointIds: string[], sourceIds: string[] = []): Promise<void> {
    return this.#peer.watch({ pointIds, sourceIds });
  }

  /** Hears one point alone. */
  listen(pointId: string | null): Promise<void> {
    return this.#peer.listen({ pointId });
  }

  /** Begins or ends a trial of the own link (PROTOCOL M14). */
  probe(on: boolean): { now: string } {
    return this.#peer.probe({ on });
  }

  /** Offers a microphone for talkback, labelled, and goes on speaking into it. */
  async offerVoice(label: string): Promise<void> {
    const { id: transportId } = await this.#peer.openTransport("send");
    const ssrc = ssrcs++;
    const { producerId } = await this.#peer.offerVoice({ transportId, rtpParameters: opusParameters(ssrc) });
    this.#speak(this.#made(producerId), ssrc, label);
  }

  talkTo(pointId: string | null): void {
    this.#peer.talkTo({ pointId });
  }

  ready(consumerId: string): Promise<void> {
    return this.#peer.ready({ consumerId });
  }

  /** Ends what this peer sends of its camera, as an unplugged one would. */
  stopSending(): void {
    for (const pump of this.#pumps) clearInterval(pump);
    for (const producer of this.#producers) producer.close();
    this.#pumps = [];
    this.#producers = [];
  }

  close(): void {
    this.stopSending();
    this.#peer.close();
  }

  #enter(stage: Stage): Peer {
    return stage.join(
      this.#actor,
      {
        consume: (offer) => {
          this.offers.set(offer.consumerId, offer);
          if (!this.hesitates) void this.ready(offer.consumerId).catch(() => undefined);
        },
        consumerClosed: (consumerId) => this.offers.delete(consumerId),
        consumerPaused: (consumerId, paused) => this.paused.set(consumerId, paused),
        reset: () => {
          this.resets++;
          this.offers.clear();
          this.stopSending();
        },
        layers: (producerId, count) => {
          this.layers.set(producerId, [...(this.layers.get(producerId) ?? []), count]);
        },
        talkback: (operator) => {
          this.talks.push(operator);
        },
        levels: (levels) => {
          this.levels = levels;
        },
        links: (links) => {
          this.links = links;
        },
        reception: (reception) => {
          this.reception = reception;
        },
      },
      this.#carrier,
    );
  }

  readonly #carrier: Carrier = async (router, _worker, direction) => {
    const transport = await router.createDirectTransport();
    if (direction === "receive")
      transport.observer.on("newconsumer", (consumer) =>
        consumer.on("rtp", (packet) => {
          const offer = this.offers.get(consumer.id);
          const read = readLabel(packet, consumer.kind);
          if (offer && read) this.received.push({ offer, ...read });
        }),
      );
    else {
      this.#sender = transport;
      transport.observer.on("newproducer", (producer) => this.#producers.push(producer));
    }
    return transport;
  };

  async #camera(transportId: string, label: string): Promise<void> {
    const first = ssrcs;
    ssrcs += simulcast.length;
    const ids = simulcast.map((_, layer) => first + layer);
    const { producer, sender } = await this.#produce(transportId, "camera", "Máy quay", ids);
    const streams = ids.map((ssrc) => ({ ssrc, payloadType: 101, sequence: 1, timestamp: 1 }));
    let frames = 0;
    this.#pump(40, () => {
      const wanted = this.layers.get(producer.id)?.at(-1) ?? streams.length;
      const sent = streams.slice(0, this.drowsy ? 1 : wanted);
      // A key frame now and then; what comes before one, the router keeps from whoever begins to watch.
      const keyFrame = frames++ % 10 === 0;
      for (const stream of streams) stream.timestamp += 3600;
      for (const [layer, stream] of sent.entries())
        for (const packet of labelledFrame(stream, `${label}/${layer}`, keyFrame, frames)) producer.send(packet);
      // Layers can be told to be of one moment only by sender reports, so the router asks for them before it goes up.
      if (keyFrame) for (const { ssrc, timestamp } of sent) sender.sendRtcp(senderReport(ssrc, timestamp));
    });
  }

  async #microphone(transportId: string, label: string): Promise<void> {
    const ssrc = ssrcs++;
    const { producer } = await this.#produce(transportId, "microphone", "Micro", [ssrc]);
    this.#speak(producer, ssrc, label);
  }

  #speak(producer: Producer, ssrc: number, label: string): void {
    const stream = { ssrc, payloadType: 100, sequence: 1, timestamp: 1 };
    this.#pump(20, () => {
      stream.timestamp += 960;
      producer.send(opusPacket(stream, Buffer.from(label), this.loudness));
    });
  }

  async #produce(transportId: string, source: SourceKind, name: string, ssrc: number[]) {
    const audio = source === "microphone";
    const rtpParameters = audio
      ? opusParameters(ssrc[0] ?? 0)
      : {
          codecs: [{ mimeType: "video/VP8", payloadType: 101, clockRate: 90_000 }],
          headerExtensions: [],
          encodings: ssrc.map((id) => ({ ssrc: id })),
        };
    const kind = audio ? ("audio" as const) : ("video" as const);
    const made = await this.#peer.produce({ transportId, kind, rtpParameters, source, name });
    const producer = this.#made(made.producerId);
    const sender = this.#sender;
    if (!sender) throw new Error("nothing was opened to send by");
    return { ...made, producer, sender };
  }

  #made(producerId: string): Producer {
    const producer = this.#producers.find(({ id }) => id === producerId);
    if (!producer) throw new Error("the producer was not seen");
    return producer;
  }

  #pump(milliseconds: number, send: () => void): void {
    this.#pumps.push(setInterval(send, milliseconds));
  }
}

function opusParameters(ssrc: number) {
  return {
    codecs: [{ mimeType: "audio/opus", payloadType: 100, clockRate: 48_000, channels: 2 }],
    headerExtensions: [{ uri: "urn:ietf:params:rtp-hdrext:ssrc-audio-level", id: 1 }],
    encodings: [{ ssrc }],
  };
}
