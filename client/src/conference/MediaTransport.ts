import type { types } from "mediasoup-client";
import type { Connection } from "./Connection.ts";
import { iceParameters, transportOptions } from "./rtpTypes.ts";

/** A disconnected transport gets this long after an ICE restart before everything is joined anew, ms. */
const mendWithin = 4000;

interface Options {
  device: types.Device;
  direction: "send" | "receive";
  connection: Pick<Connection, "ask">;
  /** The transport is beyond mending: join again. */
  onBroken: () => void;
}

/** One WebRTC transport to the server, with its DTLS handshake, production and ICE restart (PROTOCOL M6). */
export class MediaTransport {
  readonly #transport: types.Transport;
  readonly #options: Options;
  #mending: ReturnType<typeof setTimeout> | undefined;

  private constructor(transport: types.Transport, options: Options) {
    this.#transport = transport;
    this.#options = options;
    const { connection, direction } = options;
    transport.on("connect", ({ dtlsParameters }, done, failed) => {
      void connection.ask("media.connect", { transportId: transport.id, dtlsParameters }).then((reply) => {
        if (reply.ok) done();
        else failed(new Error(reply.error.code));
      });
    });
    if (direction === "send") transport.on("produce", (options, done, failed) => this.#produce(options, done, failed));
    transport.on("connectionstatechange", (state) => this.#changed(state));
  }

  /** Asks the server for a transport and builds the browser's end; `null` when the server refused. */
  static async create(options: Options): Promise<MediaTransport | null> {
    const reply = await options.connection.ask("media.transport", { direction: options.direction });
    if (!reply.ok) return null;
    const settings = transportOptions(reply.data);
    const { device } = options;
    const made =
      options.direction === "send" ? device.createSendTransport(settings) : device.createRecvTransport(settings);
    return new MediaTransport(made, options);
  }

  consume(options: types.ConsumerOptions): Promise<types.Consumer> {
    return this.#transport.consume(options);
  }

  produce(options: types.ProducerOptions): Promise<types.Producer> {
    return this.#transport.produce(options);
  }

  getStats(): Promise<RTCStatsReport> {
    return this.#transport.getStats();
  }

  close(): void {
    clearTimeout(this.#mending);
    this.#transport.close();
  }

  #produce(
    { kind, rtpParameters, appData }: types.TransportEvents["produce"][0],
    done: types.TransportEvents["produce"][1],
    failed: types.TransportEvents["produce"][2],
  ): void {
    const { connection } = this.#options;
    const transportId = this.#transport.id;
    if (appData.source === "talkback") {
      void connection.ask("media.talk", { transportId, rtpParameters }).then((reply) => {
        if (reply.ok) done({ id: reply.data.producerId });
        else failed(new Error(reply.error.code));
      });
      return;
    }
    const source = kind === "audio" ? "microphone" : appData.source === "screen" ? "screen" : "camera";
    const name = typeof appData.name === "string" && appData.name !== "" ? appData.name.slice(0, 60) : source;
    const number = typeof appData.number === "number" ? appData.number : 1;
    const request = { transportId, kind, rtpParameters, source, name, number } as const;
    void connection.ask("media.produce", request).then((reply) => {
      if (!reply.ok) return failed(new Error(reply.error.code));
      appData.sourceId = reply.data.sourceId;
      done({ id: reply.data.producerId });
    });
  }

  #changed(state: types.ConnectionState): void {
    if (state === "connected") {
      clearTimeout(this.#mending);
      this.#mending = undefined;
    }
    if ((state === "disconnected" || state === "failed") && this.#mending === undefined) {
      this.#mending = setTimeout(this.#options.onBroken, mendWithin);
      void this.#restartIce();
    }
  }

  async #restartIce(): Promise<void> {
    const reply = await this.#options.connection.ask("media.restartIce", { transportId: this.#transport.id });
    if (reply.ok && !this.#transport.closed) {
      await this.#transport
        .restartIce({ iceParameters: iceParameters(reply.data.iceParameters) })
        .catch(() => this.#options.onBroken());
    }
  }
}
