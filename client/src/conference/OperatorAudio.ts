import type { Reply } from "@diemcau/shared/protocol/socket";
import type { types } from "mediasoup-client";
import type { Connection } from "./Connection.ts";
import { speechCodec } from "./encodings.ts";
import type { MediaTransport } from "./MediaTransport.ts";
import { linkLost } from "./Wire.ts";

/** The operator's own sound: whom the page hears alone, and the microphone that one room hears (PROTOCOL M12, M13). */
export class OperatorAudio {
  readonly #connection: Pick<Connection, "ask">;
  readonly #sending: () => Promise<MediaTransport | null>;
  #microphone: MediaStreamTrack | null = null;
  #producer: types.Producer | null = null;
  #talksTo: string | null = null;
  #listensTo: string | null = null;

  /** `sending` opens the transport of what this page sends; `null` while there is none to be had. */
  constructor(connection: Pick<Connection, "ask">, sending: () => Promise<MediaTransport | null>) {
    this.#connection = connection;
    this.#sending = sending;
  }

  /** Hears one point although it isn't on air, or none. */
  listen(pointId: string | null): Promise<Reply<unknown>> {
    this.#listensTo = pointId;
    return this.#connection.ask("media.listen", { pointId });
  }

  /** Lets one room hear a microphone; it is offered with the first word and kept for the next. */
  async talkTo(pointId: string, microphone: MediaStreamTrack): Promise<Reply<unknown>> {
    this.#microphone = microphone;
    this.#talksTo = pointId;
    if (!(await this.#offer())) return linkLost;
    // Whoever let go while the microphone was on its way isn't heard after all.
    if (this.#talksTo !== pointId) return { ok: true, data: {} };
    return this.#connection.ask("media.talkTo", { pointId });
  }

  /** Nobody hears the operator any more; the microphone is left to the caller. */
  async silence(): Promise<void> {
    this.#talksTo = null;
    this.#microphone = null;
    if (!this.#producer) return;
    await this.#connection.ask("media.talkTo", { pointId: null });
    if (this.#microphone === null) await this.#producer?.replaceTrack({ track: null });
  }

  /** The page has joined anew: what was asked for is asked for again. */
  async again(): Promise<void> {
    this.#producer = null;
    if (this.#listensTo !== null) await this.listen(this.#listensTo);
    if (this.#talksTo !== null && this.#microphone) await this.talkTo(this.#talksTo, this.#microphone);
  }

  async #offer(): Promise<boolean> {
    const track = this.#microphone;
    if (!track) return false;
    try {
      if (this.#producer && !this.#producer.closed) {
        if (this.#producer.track !== track) await this.#producer.replaceTrack({ track });
        return true;
      }
      const transport = await this.#sending();
      if (!transport) return false;
      const appData = { source: "talkback" };
      this.#producer = await transport.produce({ track, stopTracks: false, appData, codecOptions: speechCodec });
      return true;
    } catch {
      return false;
    }
  }
}
