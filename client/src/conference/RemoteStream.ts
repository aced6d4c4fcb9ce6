import type { ConsumerOffer } from "@diemcau/shared/protocol/media";

/** A picture or sound that the server forwards to this page. A new object whenever something of it changed. */
export interface RemoteStream extends Pick<ConsumerOffer, "consumerId" | "kind" | "purpose" | "pointId" | "sourceId"> {
  track: MediaStreamTrack;
  /** The server has stopped it for now; it keeps its last picture. */
  paused: boolean;
}
