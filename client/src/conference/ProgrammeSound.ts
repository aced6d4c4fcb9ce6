import type { RemoteStream } from "./RemoteStream.ts";

/** Plays the programme's sound: one element a stream; which of them flows is the server's decision (PROTOCOL M2). */
export class ProgrammeSound {
  readonly #elements = new Map<string, HTMLAudioElement>();
  readonly #stage: HTMLElement;
  readonly #onBlocked: (blocked: boolean) => void;
  #on = false;

  /** `onBlocked` tells whether the browser refuses sound until somebody touches the page. */
  constructor(stage: HTMLElement, onBlocked: (blocked: boolean) => void) {
    this.#stage = stage;
    this.#onBlocked = onBlocked;
  }

  follow(streams: readonly RemoteStream[]): void {
    const sounds = streams.filter((stream) => stream.purpose === "programme" && stream.kind === "audio");
    for (const [id, element] of this.#elements) {
      if (sounds.some((stream) => stream.consumerId === id)) continue;
      element.remove();
      element.srcObject = null;
      this.#elements.delete(id);
    }
    for (const stream of sounds) {
      if (this.#elements.has(stream.consumerId)) continue;
      const element = new Audio();
      element.srcObject = new MediaStream([stream.track]);
      element.dataset.point = stream.pointId;
      this.#stage.append(element);
      this.#elements.set(stream.consumerId, element);
      if (this.#on) this.#play(element);
    }
  }

  /** Turns sound on or off; to be called from a click where the browser had refused. */
  turn(on: boolean): void {
    this.#on = on;
    if (!on) this.#onBlocked(false);
    for (const element of this.#elements.values()) {
      if (on) this.#play(element);
      else element.pause();
    }
  }

  close(): void {
    this.follow([]);
  }

  #play(element: HTMLAudioElement): void {
    element.play().then(
      () => this.#onBlocked(false),
      (error: unknown) => {
        if (error instanceof DOMException && error.name === "NotAllowedError") this.#onBlocked(true);
      },
    );
  }
}
