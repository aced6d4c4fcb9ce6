import type { types } from "mediasoup-client";

/** How often, and how many times, a picture that wakes makes the browser look for bandwidth, ms. */
const lookEvery = 300;
const looks = 10;
/** By how much the highest layer's limit moves for that, bit/s. */
const nudge = 1000;

/** How many simulcast layers this page's pictures send: as many as the server wants (PROTOCOL M8). All stay declared. */
export class SentLayers {
  /** By producer; the server may tell it before it answers who the producer is. */
  readonly #wanted = new Map<string, number>();
  readonly #looking = new Map<string, ReturnType<typeof setInterval>>();
  #work: Promise<void> = Promise.resolve();

  want(producerId: string, count: number): void {
    this.#wanted.set(producerId, count);
  }

  /** Brings a picture to what is wanted of it, as far as that was told. */
  apply(producer: types.Producer): void {
    this.#inTurn(async () => {
      const count = this.#wanted.get(producer.id);
      if (count === undefined || producer.closed) return;
      const highest = producer.maxSpatialLayer ?? (producer.rtpParameters.encodings?.length ?? 1) - 1;
      if (count - 1 === highest) return;
      await producer.setMaxSpatialLayer(count - 1);
      this.#rest(producer.id);
      if (count - 1 > highest) this.#look(producer);
    });
  }

  /** The producers are gone. */
  forget(): void {
    this.#wanted.clear();
    for (const producerId of [...this.#looking.keys()]) this.#rest(producerId);
  }

  /**
   * A browser that sent little for a while believes in a thin link, and from there grows by a few per cent a second: a
   * large picture would come after some 20 s. Chromium measures at once, for twice what it believes, whenever what may be
   * sent changes; so that is changed a little until the large picture has its way.
   */
  #look(producer: types.Producer): void {
    let left = looks;
    const timer = setInterval(() => {
      if (producer.closed || left-- === 0) this.#rest(producer.id);
      else this.#inTurn(() => nudgeLimit(producer.rtpSender));
    }, lookEvery);
    this.#looking.set(producer.id, timer);
  }

  #rest(producerId: string): void {
    clearInterval(this.#looking.get(producerId));
    this.#looking.delete(producerId);
  }

  /** One change after another: mediasoup-client compares with the last one that is done, so two at once would lose one. */
  #inTurn(change: () => Promise<void>): void {
    // A picture that ends meanwhile needs no layers any more.
    this.#work = this.#work.then(change).catch(() => undefined);
  }
}

async function nudgeLimit(sender: RTCRtpSender | undefined): Promise<void> {
  const parameters = sender?.getParameters();
  const highest = parameters?.encodings.at(-1);
  if (!sender || !parameters || !highest?.maxBitrate) return;
  highest.maxBitrate += (highest.maxBitrate / nudge) % 2 === 0 ? nudge : -nudge;
  await sender.setParameters(parameters);
}
