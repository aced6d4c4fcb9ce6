type Listener<Data> = (data: Data) => void;

/** Typed events without a base class: whoever owns one decides what of it is public. */
export class Emitter<Events extends object> {
  #listeners: { [T in keyof Events]?: Set<Listener<Events[T]>> } = {};

  /** Listens until the returned function is called. */
  on<T extends keyof Events>(type: T, listener: Listener<Events[T]>): () => void {
    const listeners = this.#listeners[type] ?? new Set();
    this.#listeners[type] = listeners;
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  emit<T extends keyof Events>(type: T, data: Events[T]): void {
    for (const listener of [...(this.#listeners[type] ?? [])]) listener(data);
  }
}
