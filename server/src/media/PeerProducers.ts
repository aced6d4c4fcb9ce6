import type { SourceKind } from "@diemcau/shared/model/point";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { MediaRequest } from "@diemcau/shared/protocol/media";
import { sourceLimits } from "@diemcau/shared/rules/sourceLimits";
import type { Producer } from "mediasoup/types";
import type { PeerTransports } from "./PeerTransports.ts";
import { checked, rtpParametersOf } from "./rtpJson.ts";

/** Simulcast layers that a producer declares. */
export function layersOf({ encodings }: Producer["rtpParameters"]): number {
  return encodings?.length ?? 1;
}

/** What a peer sends. */
export class PeerProducers {
  readonly #transports: PeerTransports;
  readonly #producers = new Map<string, { producer: Producer; kind: SourceKind }>();
  /** Requests on their way count too, so that a burst can't pass the limit. */
  readonly #starting: Record<SourceKind, number> = { camera: 0, microphone: 0, screen: 0 };

  constructor(transports: PeerTransports) {
    this.#transports = transports;
  }

  async produce({ transportId, kind, rtpParameters, source }: MediaRequest<"media.produce">): Promise<Producer> {
    if ((kind === "audio") !== (source === "microphone")) throw new AppError("media.rejected");
    if (this.#count(source) >= sourceLimits[source]) throw new AppError("media.rejected");
    this.#starting[source]++;
    try {
      const transport = this.#transports.sending(transportId);
      const producer = await checked(() => transport.produce({ kind, rtpParameters: rtpParametersOf(rtpParameters) }));
      this.#producers.set(producer.id, { producer, kind: source });
      producer.observer.once("close", () => this.#producers.delete(producer.id));
      return producer;
    } finally {
      this.#starting[source]--;
    }
  }

  pictures(): Producer[] {
    return [...this.#producers.values()].map(({ producer }) => producer).filter(({ kind }) => kind === "video");
  }

  close(producerId: string): void {
    const held = this.#producers.get(producerId);
    if (!held) throw new AppError("media.unknown");
    held.producer.close();
  }

  #count(kind: SourceKind): number {
    const running = [...this.#producers.values()].filter((held) => held.kind === kind).length;
    return running + this.#starting[kind];
  }
}
