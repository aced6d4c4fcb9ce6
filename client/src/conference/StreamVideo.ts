import type { Place } from "./pictureLayout.ts";
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

  /** Whether it is part of the picture; else it is only kept ready. */
  get shown(): boolean {
    return this.#visible.dataset.slot !== undefined;
  }

  /** Puts it into a slot's place of the picture. */
  show(slot: number, place: Place): void {
    const { dataset, style } = this.#visible;
    dataset.slot = String(slot);
    for (const side of sides) style[side] = `${place[side]}%`;
  }

  /** Takes it out of the picture and keeps it ready. */
  hide(): void {
    const { dataset, style } = this.#visible;
    delete dataset.slot;
    for (const side of sides) style[side] = "";
  }

  /** Keeps the present picture although the stream ends; browsers turn an ended track black. */
  freeze(): void {
    if (this.#still) return;
    const still = document.createElement("canvas");
    still.width = this.element.videoWidth;
    still.height = this.element.videoHeight;
    if (still.width > 0) still.getContext("2d")?.drawImage(this.element, 0, 0);
    Object.assign(still.dataset, this.element.dataset);
    for (const side of sides) still.style[side] = this.element.style[side];
    this.element.replaceWith(still);
    this.#still = still;
  }

  close(): void {
    this.#visible.remove();
    this.element.srcObject = null;
  }

  get #visible(): HTMLElement {
    return this.#still ?? this.element;
  }
}

const sides = ["left", "top", "width", "height"] as const;
