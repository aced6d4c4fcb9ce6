import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";

/** How a relay holds packets back, ms. */
export interface Delay {
  /** Every packet, in each direction. */
  base: number;
  /** By chance up to so much more. */
  jitter: number;
}

/** Passes UDP on to one address, later: each sender gets a way of its own, so that answers find back. */
export class UdpRelay {
  readonly port: number;
  readonly #front: Socket;
  readonly #ways = new Map<string, Socket>();
  readonly #delayed = new Set<NodeJS.Timeout>();
  /** What holds for packets that come from now on. */
  delay: Delay = { base: 0, jitter: 0 };
  #closed = false;

  private constructor(front: Socket, target: { address: string; port: number }) {
    this.#front = front;
    this.port = front.address().port;
    front.on("message", (packet, { address, port }) => {
      const way = this.#way(address, port);
      this.#later(() => way.send(packet, target.port, target.address));
    });
  }

  /** Listens on `address`, on a free port; delays nothing yet. */
  static async open(address: string, target: { address: string; port: number }): Promise<UdpRelay> {
    const front = createSocket("udp4");
    front.bind(0, address);
    await once(front, "listening");
    return new UdpRelay(front, target);
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#delayed) clearTimeout(timer);
    for (const way of this.#ways.values()) way.close();
    this.#front.close();
  }

  #way(address: string, port: number): Socket {
    const key = `${address}:${port}`;
    const known = this.#ways.get(key);
    if (known) return known;
    const way = createSocket("udp4");
    way.on("message", (packet) => this.#later(() => this.#front.send(packet, port, address)));
    // A target that is gone refuses packets; the link is then as silent as a real one.
    way.on("error", () => undefined);
    this.#ways.set(key, way);
    return way;
  }

  #later(send: () => void): void {
    const { base, jitter } = this.delay;
    if (base + jitter === 0) return send();
    const timer = setTimeout(
      () => {
        this.#delayed.delete(timer);
        if (!this.#closed) send();
      },
      base + Math.random() * jitter,
    );
    this.#delayed.add(timer);
  }
}
