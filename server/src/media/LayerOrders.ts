/** A picture that a page sends in several simulcast layers. */
export interface SentPicture {
  producerId: string;
  /** How many of its layers are wanted, lowest first; a page begins with all of them. */
  wanted: number;
}

/** A layer that isn't wanted any more is still sent for this long, so that cuts to and fro don't start and stop it, ms. */
const lowerAfter = 4000;

interface Order {
  wanted: number;
  told: number;
  lowering: NodeJS.Timeout | undefined;
}

/** What one page was told of the layers it shall send: more at once, fewer after a while (PROTOCOL M8). */
export class LayerOrders {
  readonly #tell: (producerId: string, layers: number) => void;
  readonly #orders = new Map<string, Order>();
  #raisedAt = Number.NEGATIVE_INFINITY;

  constructor(tell: (producerId: string, layers: number) => void) {
    this.#tell = tell;
  }

  /** When more was asked for the last time, by `performance.now()`. */
  get raisedAt(): number {
    return this.#raisedAt;
  }

  /** Takes what is wanted of all that the page sends now. What is new is told at once; what is gone is forgotten. */
  follow(pictures: readonly SentPicture[]): void {
    const sent = new Set(pictures.map(({ producerId }) => producerId));
    for (const [producerId, order] of this.#orders) if (!sent.has(producerId)) this.#forget(producerId, order);
    for (const { producerId, wanted } of pictures) {
      const order = this.#orders.get(producerId);
      if (order) this.#change(producerId, order, wanted);
      else {
        this.#raisedAt = performance.now();
        this.#orders.set(producerId, { wanted, told: wanted, lowering: undefined });
        this.#tell(producerId, wanted);
      }
    }
  }

  close(): void {
    for (const [producerId, order] of this.#orders) this.#forget(producerId, order);
  }

  #change(producerId: string, order: Order, wanted: number): void {
    order.wanted = wanted;
    // None at all is wanted to save the sound: that can't wait.
    if (wanted < order.told && wanted > 0) {
      order.lowering ??= setTimeout(() => {
        order.lowering = undefined;
        this.#say(producerId, order);
      }, lowerAfter);
      return;
    }
    clearTimeout(order.lowering);
    order.lowering = undefined;
    if (wanted !== order.told) this.#say(producerId, order);
  }

  #say(producerId: string, order: Order): void {
    if (order.wanted > order.told) this.#raisedAt = performance.now();
    order.told = order.wanted;
    this.#tell(producerId, order.told);
  }

  #forget(producerId: string, order: Order): void {
    clearTimeout(order.lowering);
    this.#orders.delete(producerId);
  }
}
