import type { ConsumerPurpose } from "@diemcau/shared/protocol/media";
import type { RemoteStream } from "./RemoteStream.ts";

/** How loud the programme stays while the operator talks to the room. */
const ducked = 0.25;

/**
 * Plays the sound of streams for some purposes, one element each, so that any number of microphones is heard at once; which
 * of them flows is the server's decision (PROTOCOL M2).
 */
export class StreamSound {
  readonly #elements = new Map<string, HTMLAudioElement>();
  readonly #purposes: readonly ConsumerPurpose[];
  readonly #onBlocked: (blocked: boolean) => void;
  #on = false;
  #speaker: string | null = null;

  /** `onBlocked` tells whether the browser refuses sound until somebody touches the page. */
  constructor(purposes: readonly ConsumerPurpose[], onBlocked: (blocked: boolean) => void = () => undefined) {
    this.#purposes = purposes;
    this.#onBlocked = onBlocked;
  }

  follow(streams: readonly RemoteStream[]): void {
    const sounds = streams.filter(({ purpose, kind }) => kind === "audio" && this.#purposes.includes(purpose));
    for (const [id, element] of this.#elements) {
      if (sounds.some((stream) => stream.consumerId === id)) continue;
      element.remove();
      element.srcObject = null;
      this.#elements.delete(id);
    }
    const talkedTo = sounds.some(({ purpose, paused }) => purpose === "talkback" && !paused);
    for (const stream of sounds) {
      const element = this.#elements.get(stream.consumerId) ?? this.#add(stream);
      element.volume = talkedTo && stream.purpose === "programme" ? ducked : 1;
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

  /** Plays through this loudspeaker from now on; `null` is the browser's choice. */
  setSpeaker(deviceId: string | null): void {
    this.#speaker = deviceId;
    for (const element of this.#elements.values()) this.#route(element);
  }

  close(): void {
    this.follow([]);
  }

  #add(stream: RemoteStream): HTMLAudioElement {
    const element = new Audio();
    element.srcObject = new MediaStream([stream.track]);
    element.dataset.point = stream.pointId;
    element.dataset.purpose = stream.purpose;
    document.body.append(element);
    this.#elements.set(stream.consumerId, element);
    if (this.#speaker !== null) this.#route(element);
    if (this.#on) this.#play(element);
    return element;
  }

  #route(element: HTMLAudioElement): void {
    // A loudspeaker that was unplugged, or a browser that can't choose: the usual one plays.
    if ("setSinkId" in element) element.setSinkId(this.#speaker ?? "").catch(() => undefined);
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
