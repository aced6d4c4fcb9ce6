import type { RemoteStream } from "./RemoteStream.ts";

/** A video element that plays one stream, silently; sound has elements of its own. */
export class StreamVideo {
  readonly element: HTMLVideoElement;
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

  close(): void {
    this.element.remove();
    this.element.srcObject = null;
  }
}
