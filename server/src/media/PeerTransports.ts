import { AppError } from "@diemcau/shared/protocol/errors";
import type { IceParameters, Transport } from "mediasoup/types";
import type { PeerTransport } from "./Carrier.ts";
import { checked, dtlsParametersOf } from "./rtpJson.ts";

export type Direction = "send" | "receive";

/** A peer's transports: at most one a direction; asking for another replaces it, with all that ran on it. */
export class PeerTransports {
  readonly #byDirection = new Map<Direction, PeerTransport>();

  get(direction: Direction): PeerTransport | null {
    return this.#byDirection.get(direction) ?? null;
  }

  use(direction: Direction, transport: PeerTransport): void {
    this.#byDirection.get(direction)?.close();
    this.#byDirection.set(direction, transport);
    const closing: Pick<Transport, "observer"> = transport;
    closing.observer.once("close", () => {
      if (this.#byDirection.get(direction) === transport) this.#byDirection.delete(direction);
    });
    if (transport.type !== "webrtc") return;
    // A browser that went without a word: what it sent is withdrawn as soon as its consent to send has lapsed.
    transport.on("dtlsstatechange", (state) => {
      if (state === "closed" || state === "failed") transport.close();
    });
  }

  async connect(transportId: string, dtlsParameters: Record<string, unknown>): Promise<void> {
    const transport = this.#byId(transportId);
    if (transport.type !== "webrtc") return;
    await checked(() => transport.connect({ dtlsParameters: dtlsParametersOf(dtlsParameters) }));
  }

  async restartIce(transportId: string): Promise<IceParameters> {
    const transport = this.#byId(transportId);
    if (transport.type !== "webrtc") throw new AppError("media.unknown");
    return checked(() => transport.restartIce());
  }

  /** The transport a producer names, which must be the sending one. */
  sending(transportId: string): PeerTransport {
    const transport = this.#byId(transportId);
    if (transport !== this.get("send")) throw new AppError("media.rejected");
    return transport;
  }

  close(): void {
    for (const transport of [...this.#byDirection.values()]) transport.close();
    this.#byDirection.clear();
  }

  #byId(id: string): PeerTransport {
    const transport = [...this.#byDirection.values()].find((candidate) => candidate.id === id);
    if (!transport) throw new AppError("media.unknown");
    return transport;
  }
}
