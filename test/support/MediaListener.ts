import type { ConsumerOffer, MediaReplies, MediaRequest, MediaRequestType } from "@diemcau/shared/protocol/media";
import type { Reply } from "@diemcau/shared/protocol/socket";
import { ask, askFor } from "./media/SocketBench.ts";
import type { SocketPeer } from "./SocketPeer.ts";

/** A client that goes through a page's media signalling and notes what it is offered, without receiving RTP. */
export class MediaListener {
  readonly offers: ConsumerOffer[] = [];
  /** Whether the server has stopped a consumer, by its id; absent while it said nothing. */
  readonly paused = new Map<string, boolean>();
  /** Its receiving transport. */
  transportId = "";
  private readonly peer: SocketPeer;

  private constructor(peer: SocketPeer) {
    this.peer = peer;
    const { socket } = peer;
    socket.on("media.consume", (offer) => {
      this.offers.push(offer);
      // A socket that a test closes answers nothing any more.
      this.ask("media.ready", { consumerId: offer.consumerId }).catch(() => undefined);
    });
    socket.on("media.consumerPaused", ({ consumerId, paused }) => this.paused.set(consumerId, paused));
    socket.on("media.consumerClosed", ({ consumerId }) => {
      this.offers.splice(0, this.offers.length, ...this.offers.filter((offer) => offer.consumerId !== consumerId));
    });
  }

  /** Joins with the router's own capabilities and opens a receiving transport. */
  static async join(peer: SocketPeer): Promise<MediaListener> {
    const listener = new MediaListener(peer);
    const { routerRtpCapabilities } = await listener.need("media.join", { rtpCapabilities: null });
    await listener.need("media.join", { rtpCapabilities: routerRtpCapabilities });
    listener.transportId = (await listener.need("media.transport", { direction: "receive" })).id;
    return listener;
  }

  /** What it has, as `purpose kind point` lines in order. */
  get has(): string[] {
    return this.offers.map(({ purpose, kind, pointId }) => `${purpose} ${kind} ${pointId}`).toSorted();
  }

  /** Points of which sound is let through to it. */
  get hears(): string[] {
    const flowing = this.offers.filter(({ kind, consumerId }) => kind === "audio" && !this.isPaused(consumerId));
    return flowing.map(({ pointId }) => pointId);
  }

  /** Offers a microphone as a room's page does; nothing is sent over it. */
  async offerMicrophone(): Promise<void> {
    const { id: transportId } = await this.need("media.transport", { direction: "send" });
    const codecs = [{ mimeType: "audio/opus", payloadType: 100, clockRate: 48_000, channels: 2 }];
    const rtpParameters = { codecs, encodings: [{ ssrc: 1001 }] };
    await this.need("media.produce", {
      transportId,
      kind: "audio",
      source: "microphone",
      name: "Micro",
      rtpParameters,
    });
  }

  ask<T extends MediaRequestType>(type: T, data: MediaRequest<T>): Promise<Reply<MediaReplies[T]>> {
    return ask(this.peer.socket, type, data);
  }

  need<T extends MediaRequestType>(type: T, data: MediaRequest<T>): Promise<MediaReplies[T]> {
    return askFor(this.peer.socket, type, data);
  }

  private isPaused(consumerId: string): boolean {
    return this.paused.get(consumerId) ?? true;
  }
}
