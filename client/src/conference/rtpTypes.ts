import type { ConsumerOffer, TransportOffer } from "@diemcau/shared/protocol/media";
import type { types } from "mediasoup-client";

/**
 * The contract carries RTP parameters as plain JSON that mediasoup made; here, and only here, it gets mediasoup-client's
 * types. mediasoup-client checks what it is given and throws on what it can't use.
 */
export function transportOptions(offer: TransportOffer): types.TransportOptions {
  return offer as unknown as types.TransportOptions;
}

export function consumerOptions(offer: ConsumerOffer): types.ConsumerOptions {
  const rtpParameters = offer.rtpParameters as types.RtpParameters;
  return { id: offer.consumerId, producerId: offer.producerId, kind: offer.kind, rtpParameters };
}

export function routerCapabilities(json: Record<string, unknown>): types.RtpCapabilities {
  return json as types.RtpCapabilities;
}

export function iceParameters(json: Record<string, unknown>): types.IceParameters {
  return json as unknown as types.IceParameters;
}
