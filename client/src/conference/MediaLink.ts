import type { ConsumerOffer } from "@diemcau/shared/protocol/media";
import type { types } from "mediasoup-client";
import type { Connection } from "./Connection.ts";
import { MediaTransport } from "./MediaTransport.ts";
import { OperatorAudio } from "./OperatorAudio.ts";
import { type Publication, type PublicationKey, Publications } from "./Publications.ts";
import { ReceivedStreams } from "./ReceivedStreams.ts";
import { ReconnectPolicy } from "./ReconnectPolicy.ts";
import { routerCapabilities } from "./rtpTypes.ts";
import { WatchedPictures } from "./WatchedPictures.ts";
import type { ClientData } from "./Wire.ts";

/** Loads mediasoup-client, which pages without picture and sound never need. */
export async function loadDevice(): Promise<types.Device> {
  const { Device } = await import("mediasoup-client");
  return new Device();
}

/** What the browser counts of this page's picture and sound; a direction without a transport has none. */
export interface MediaStats {
  send: RTCStatsReport | null;
  receive: RTCStatsReport | null;
}

/** What one join has set up; the next join throws it away as a whole. */
interface Round {
  device: types.Device | null;
  receive: MediaTransport | null;
  send: Promise<MediaTransport | null> | null;
  /** Offers that came before the receiving transport was ready. */
  early: ConsumerOffer[];
}

/**
 * Picture and sound of a session (PROTOCOL M): joins once somebody wants it, takes what the server offers, sends what the
 * page publishes, and joins again by itself after a lost link or a lost worker.
 */
export class MediaLink {
  readonly #connection: Pick<Connection, "ask" | "on" | "link">;
  readonly #loadDevice: () => Promise<types.Device>;
  readonly #policy = new ReconnectPolicy();
  readonly #publications = new Publications();
  readonly #streams = new ReceivedStreams();
  readonly #watched = new WatchedPictures((list) => this.#watch(list));
  readonly #stop: (() => void)[];
  #round: Round | null = null;
  #wanted = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  /** The operator's own ear and voice. */
  readonly operator: OperatorAudio;
  /** Streams that the server forwards to this page now. */
  readonly getStreams = this.#streams.get;
  readonly subscribe = this.#streams.subscribe;

  constructor(connection: Pick<Connection, "ask" | "on" | "link">, load: () => Promise<types.Device> = loadDevice) {
    this.#connection = connection;
    this.#loadDevice = load;
    this.operator = new OperatorAudio(connection, async () => {
      this.start();
      return this.#round ? this.#sending(this.#round) : null;
    });
    this.#stop = [
      connection.on("link", (link) => (link === "live" ? this.#join() : this.#leave())),
      connection.on("media.reset", () => this.#join()),
      connection.on("media.layers", ({ producerId, spatialLayers }) =>
        this.#publications.setLayers(producerId, spatialLayers),
      ),
      connection.on("media.consume", (offer) => this.#offered(offer)),
      connection.on("media.consumerClosed", ({ consumerId }) => this.#closed(consumerId)),
      connection.on("media.consumerPaused", ({ consumerId, paused }) => this.#streams.setPaused(consumerId, paused)),
    ];
  }

  /** From now on this page takes part in picture and sound. Calling it again changes nothing. */
  start(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    if (this.#connection.link === "live") this.#join();
  }

  /** Offers a track of this page to the conference, and again after every reconnection, until it is withdrawn. */
  async publish(publication: Publication): Promise<void> {
    this.start();
    await this.#publications.set(publication);
    const round = this.#round;
    if (round?.receive) await this.#sendAll(round).catch(() => this.#broken(round));
  }

  /** Stops offering a source; its track is left to the caller. */
  async withdraw(source: PublicationKey): Promise<void> {
    const producerId = this.#publications.remove(source);
    if (producerId) await this.#connection.ask("media.closeProducer", { producerId });
  }

  /** The track that is published as `sourceId`, for a still of it. */
  trackOf(sourceId: string): MediaStreamTrack | null {
    return this.#publications.trackOf(sourceId);
  }

  /** Asks for the small picture of a point until the answered function is called. */
  watchPoint(pointId: string): () => void {
    this.start();
    return this.#watched.point(pointId);
  }

  /** The same for one source by itself. */
  watchSource(sourceId: string): () => void {
    this.start();
    return this.#watched.source(sourceId);
  }

  /** The browser's figures of both transports as they are now; a new transport counts from nothing. */
  async stats(): Promise<MediaStats> {
    const round = this.#round;
    const send = await round?.send?.catch(() => null);
    const [sent, received] = await Promise.all([statsOf(send), statsOf(round?.receive)]);
    return { send: sent, receive: received };
  }

  close(): void {
    this.#wanted = false;
    for (const stop of this.#stop) stop();
    this.#leave();
  }

  #join(): void {
    this.#leave();
    if (!this.#wanted) return;
    const round: Round = { device: null, receive: null, send: null, early: [] };
    this.#round = round;
    this.#setUp(round).then(
      (done) => (done ? this.#policy.reset() : this.#again(round)),
      () => this.#again(round),
    );
  }

  /** One whole join; false when the server refused a step. */
  async #setUp(round: Round): Promise<boolean> {
    const connection = this.#connection;
    const [answer, device] = await Promise.all([
      connection.ask("media.join", { rtpCapabilities: null }),
      this.#loadDevice(),
    ]);
    if (!answer.ok) return false;
    await device.load({ routerRtpCapabilities: routerCapabilities(answer.data.routerRtpCapabilities) });
    const joined = await connection.ask("media.join", { rtpCapabilities: device.recvRtpCapabilities });
    if (!joined.ok) return false;
    const onBroken = () => this.#broken(round);
    const receive = await MediaTransport.create({ device, direction: "receive", connection, onBroken });
    if (round !== this.#round) receive?.close();
    if (!receive || round !== this.#round) return false;
    round.device = device;
    round.receive = receive;
    for (const offer of round.early.splice(0)) this.#offered(offer);
    if (!this.#watched.empty) this.#watch(this.#watched.list);
    void this.operator.again();
    return this.#sendAll(round);
  }

  /** Produces all that is published; the sending transport is opened with the first of it. */
  async #sendAll(round: Round): Promise<boolean> {
    if (!round.device || this.#publications.empty) return true;
    const transport = await this.#sending(round);
    if (round !== this.#round) return true;
    if (!transport) return false;
    await this.#publications.produceAll(transport);
    return true;
  }

  /** The sending transport, opened at its first use; `null` when it can't be had, or came too late. */
  async #sending(round: Round): Promise<MediaTransport | null> {
    const { device } = round;
    if (!device) return null;
    round.send ??= MediaTransport.create({
      device,
      direction: "send",
      connection: this.#connection,
      onBroken: () => this.#broken(round),
    });
    const transport = await round.send;
    if (round === this.#round) return transport;
    transport?.close();
    return null;
  }

  /** Tells which pictures are shown; before the page has joined there is nobody to tell. */
  #watch(list: ClientData<"media.watch">): void {
    if (this.#round?.receive) void this.#connection.ask("media.watch", list);
  }

  #broken(round: Round): void {
    if (round === this.#round) this.#join();
  }

  #again(round: Round): void {
    if (round !== this.#round || this.#connection.link !== "live") return;
    this.#retry = setTimeout(() => this.#broken(round), Math.max(300, this.#policy.next()));
  }

  #leave(): void {
    clearTimeout(this.#retry);
    const round = this.#round;
    this.#round = null;
    this.#streams.clear();
    round?.receive?.close();
    void round?.send?.then((transport) => transport?.close());
    this.#publications.forget();
  }

  #offered(offer: ConsumerOffer): void {
    const round = this.#round;
    if (!round) return;
    if (!round.receive) {
      round.early.push(offer);
      return;
    }
    this.#streams.add(offer, round.receive).then(
      (added) => {
        if (added) void this.#connection.ask("media.ready", { consumerId: offer.consumerId });
      },
      () => this.#broken(round),
    );
  }

  #closed(consumerId: string): void {
    const round = this.#round;
    if (round) round.early = round.early.filter((offer) => offer.consumerId !== consumerId);
    this.#streams.remove(consumerId);
  }
}

function statsOf(transport: MediaTransport | null | undefined): Promise<RTCStatsReport | null> | null {
  // A transport that was closed meanwhile has no figures.
  return transport?.getStats().catch(() => null) ?? null;
}
