import { AppError } from "@diemcau/shared/protocol/errors";
import type { TransportOffer } from "@diemcau/shared/protocol/media";
import type { DtlsParameters, RtpCapabilities, RtpParameters } from "mediasoup/types";
import type { PeerTransport } from "./Carrier.ts";

/**
 * The edge between the protocol's bounded JSON and mediasoup's types: mediasoup checks every member itself before it acts, so
 * the casts stand here alone, and what it throws becomes `media.rejected`.
 */
type Json = Record<string, unknown>;

export function rtpCapabilitiesOf(json: Json): RtpCapabilities {
  return json as RtpCapabilities;
}

export function rtpParametersOf(json: Json): RtpParameters {
  return json as unknown as RtpParameters;
}

export function dtlsParametersOf(json: Json): DtlsParameters {
  return json as unknown as DtlsParameters;
}

/** What a client needs to set its side of a transport up. */
export function offerOf(transport: PeerTransport): TransportOffer {
  if (transport.type !== "webrtc")
    return { id: transport.id, iceParameters: {}, iceCandidates: [], dtlsParameters: {} };
  const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
  return { id, iceParameters, iceCandidates: iceCandidates.map((candidate) => ({ ...candidate })), dtlsParameters };
}

/** Runs what mediasoup checks; its refusal is answered as `media.rejected`. */
export async function checked<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("media.rejected", { reason: error instanceof Error ? error.message.slice(0, 200) : "" });
  }
}
