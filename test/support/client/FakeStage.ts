import type { ConsumerOffer, MediaRequestType } from "@diemcau/shared/protocol/media";
import type { Reply } from "@diemcau/shared/protocol/socket";
import type { ConnectionEvents, LinkState } from "@diemcau/client/conference/Connection";
import { Emitter } from "@diemcau/client/conference/Emitter";
import { linkLost } from "@diemcau/client/conference/Wire";
import { Device, FakeHandler, testFakeParameters, type types } from "mediasoup-client";

/** The server's side of media signalling and a browser without WebRTC, so that the order of things can be seen in Node. */
export class FakeStage {
  readonly events = new Emitter<ConnectionEvents>();
  readonly on = this.events.on.bind(this.events);
  /** Requests in the order they came, `media.` left out. */
  readonly asked: string[] = [];
  /** The same with what they said. */
  readonly sent: { type: string; data: unknown }[] = [];
  readonly produced: { source: unknown; number: unknown; name: unknown; kind: unknown }[] = [];
  link: LinkState = "connecting";
  /** Requests of this type are refused. */
  refusing: MediaRequestType | null = null;
  private count = 0;

  readonly loadDevice = (): Promise<types.Device> => {
    const handlerFactory = FakeHandler.createFactory(testFakeParameters);
    return Promise.resolve(new Device({ handlerFactory }));
  };

  readonly ask = (type: string, data: unknown): Promise<never> => Promise.resolve(this.answer(type, data) as never);

  /** The link comes up or breaks. */
  turn(link: LinkState): void {
    this.link = link;
    this.events.emit("link", link);
  }

  /** Offers a stream, as the server does when the client ought to have it. */
  offer(facts: Partial<ConsumerOffer> = {}): void {
    const kind = facts.kind ?? "video";
    const codecMimeType = kind === "audio" ? "audio/opus" : "video/VP8";
    const { id, producerId, rtpParameters } = testFakeParameters.generateConsumerRemoteParameters({ codecMimeType });
    const rest = { purpose: "programme", pointId: "p1", sourceId: "s1" } as const;
    const json: Record<string, unknown> = { ...rtpParameters };
    this.events.emit("media.consume", {
      consumerId: id,
      producerId: producerId ?? "",
      kind,
      rtpParameters: json,
      ...rest,
      ...facts,
    });
  }

  private answer(type: string, data: unknown): Reply<unknown> {
    this.asked.push(type.replace("media.", ""));
    this.sent.push({ type, data });
    if (this.link !== "live") return linkLost;
    if (type === this.refusing) return { ok: false, error: { code: "media.noSuchRouter" } };
    switch (type) {
      case "media.join":
        return { ok: true, data: { routerRtpCapabilities: testFakeParameters.generateRouterRtpCapabilities() } };
      case "media.transport":
        return { ok: true, data: testFakeParameters.generateTransportRemoteParameters() };
      case "media.produce": {
        const { source, number, name, kind } = data as Record<string, unknown>;
        this.produced.push({ source, number, name, kind });
        this.count += 1;
        return {
          ok: true,
          data: { producerId: `producer-${this.count}`, sourceId: `d:${String(source)}:${String(number)}` },
        };
      }
      case "media.talk":
        return { ok: true, data: { producerId: "voice" } };
      default:
        return { ok: true, data: {} };
    }
  }
}
