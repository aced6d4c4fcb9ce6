import type { DirectTransport, PlainTransport, Router, WebRtcTransport } from "mediasoup/types";
import type { MediaWorker } from "./workers/MediaWorker.ts";

/** Any way that RTP travels between a peer and the router. */
export type PeerTransport = WebRtcTransport | PlainTransport | DirectTransport;

/** Opens transports for one kind of peer: browsers by WebRTC; tests and benches by whatever they can read. */
export type Carrier = (router: Router, worker: MediaWorker, direction: "send" | "receive") => Promise<PeerTransport>;

/** Most that a room may send in all, in bit/s: three layers of four cameras, with room to spare. */
const maxIncoming = 16_000_000;

/** Where the estimate of a receiver's link begins: a first picture in full, lowered within a second if it doesn't fit. */
const firstOutgoing = 3_000_000;

/** Browsers: UDP first, TCP where a firewall leaves nothing else, all on the worker's one port. */
export const webRtc: Carrier = async (router, { webRtcServer }, direction) => {
  const transport = await router.createWebRtcTransport({
    webRtcServer,
    enableUdp: true,
    enableTcp: true,
    preferUdp: true,
    initialAvailableOutgoingBitrate: firstOutgoing,
    iceConsentTimeout: 20,
  });
  if (direction === "send") await transport.setMaxIncomingBitrate(maxIncoming);
  return transport;
};
