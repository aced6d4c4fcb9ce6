import type { RemoteStream } from "./RemoteStream.ts";

/** A video element that plays one stream, silently; sound has elements of its own. */
export class StreamVideo {
  readonly element: HTMLVideoElement;
  /** The last picture of a stream that ended, in the video's place. */
  #still: HTMLCanvasElement | null = null;
  readonly consumerId: string;
  readonly sourceId: string;
  readonly pointId: string;

  constructor(stream: RemoteStream) {
    this.consumerId = stream.consumerId;
    this.sourceId = stream.sourceId;
    this.pointId = stream.pointId;
    this.element = document.createElement("video");
    this.element.muted = true;
    this.element.autoplay = true;
    this.element.playsInline = true;
    this.element.dataset.point = stream.pointId;
    this.element.dataset.source = stream.sourceId;
    this.element.srcObject = new MediaStream([stream.track]);
    // A browser that refuses to play even a silent picture starts it at the next touch; autoplay is set.
    this.element.play().catch(() => undefined);
  }

  /** Calls back at the next frame that the browser presents, until the returned function is called. */
  onNextFrame(presented: () => void): () => void {
    const handle = this.element.requestVideoFrameCallback(presented);
    return () => this.element.cancelVideoFrameCallback(handle);
  }

  /** Place in the picture, or `null` for a stream that is only kept ready. */
  get slot(): number | null {
    const { slot } = this.#shown.dataset;
    return slot === undefined ? null : Number(slot);
  }

  set slot(place: number | null) {
    if (place === null) delete this.#shown.dataset.slot;
    else this.#shown.dataset.slot = String(place);
  }

  /** Keeps the present picture although the stream ends; browsers turn an ended track black. */
  freeze(): void {
    if (this.#still) return;
    const still = document.createElement("canvas");
    still.width = this.element.videoWidth;
    still.height = this.element.videoHeight;
    if (still.width > 0) still.getContext("2d")?.drawImage(this.element, 0, 0);
    Object.assign(still.dataset, this.element.dataset);
    this.element.replaceWith(still);
    this.#still = still;
  }

  close(): void {
    this.#shown.remove();
    this.element.srcObject = null;
  }

  get #shown(): HTMLElement {
    return this.#still ?? this.element;
  }
}
