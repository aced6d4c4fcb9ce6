import type { MediaRequest } from "@diemcau/shared/protocol/media";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Producer } from "mediasoup/types";
import type { PeerTransports } from "./PeerTransports.ts";
import { checked, rtpParametersOf } from "./rtpJson.ts";
import type { Consumable } from "./wantedConsumers.ts";

/** The operator's microphone on its way to one room (PROTOCOL M13). It is no source: nothing else can take it. */
export class OperatorVoice {
  readonly #transports: PeerTransports;
  readonly #ended: (pointId: string) => void;
  #producer: Producer | null = null;
  #pointId: string | null = null;

  /** `ended` hears of the room that lost the voice because its microphone went. */
  constructor(transports: PeerTransports, ended: (pointId: string) => void) {
    this.#transports = transports;
    this.#ended = ended;
  }

  /** The room that hears it now. */
  get pointId(): string | null {
    return this.#producer ? this.#pointId : null;
  }

  /** What the devices of that room consume; `null` while nobody is talked to. */
  get heard(): { source: Consumable; producerId: string } | null {
    const { pointId } = this;
    if (pointId === null || !this.#producer) return null;
    const producerId = this.#producer.id;
    return { source: { id: `talkback:${producerId}`, pointId, kind: "microphone" }, producerId };
  }

  /** Takes a microphone in the place of the one before. */
  async offer({ transportId, rtpParameters }: MediaRequest<"media.talk">): Promise<{ producerId: string }> {
    const transport = this.#transports.sending(transportId);
    const producer = await checked(() =>
      transport.produce({ kind: "audio", rtpParameters: rtpParametersOf(rtpParameters) }),
    );
    const before = this.#producer;
    this.#producer = producer;
    before?.close();
    producer.observer.once("close", () => this.#lost(producer));
    return { producerId: producer.id };
  }

  /** From now on this room alone hears it, or none. */
  turnTo(pointId: string | null): void {
    if (pointId !== null && !this.#producer) throw new AppError("media.unknown");
    this.#pointId = pointId;
  }

  /** Ends it, if that is its producer. */
  end(producerId: string): boolean {
    if (this.#producer?.id !== producerId) return false;
    this.#producer.close();
    return true;
  }

  #lost(producer: Producer): void {
    if (producer !== this.#producer) return;
    const pointId = this.#pointId;
    this.#producer = null;
    this.#pointId = null;
    if (pointId !== null) this.#ended(pointId);
  }
}
