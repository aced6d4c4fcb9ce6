import { z } from "zod";
import { Id } from "../model/id.ts";
import { SourceKind } from "../model/point.ts";
import { line } from "../text/plainText.ts";
import { parse } from "./parse.ts";

/**
 * Media signalling over the conference's socket (PROTOCOL M). The server decides what is consumed; a client answers
 * offers. RTP shapes are mediasoup's own and checked by mediasoup, so they pass here as bounded JSON.
 */
const rtpJson = z.record(z.string(), z.unknown());

/** Most points whose pictures one page watches at once. */
export const watchLimit = 64;

export const mediaRequests = {
  /** First of all: what the browser can receive. Answers the router's capabilities. */
  "media.join": z.object({ rtpCapabilities: rtpJson.nullable() }),
  "media.transport": z.object({ direction: z.enum(["send", "receive"]) }),
  "media.connect": z.object({ transportId: Id, dtlsParameters: rtpJson }),
  "media.restartIce": z.object({ transportId: Id }),
  "media.produce": z.object({
    transportId: Id,
    kind: z.enum(["audio", "video"]),
    rtpParameters: rtpJson,
    source: SourceKind,
    name: line(60),
    /** Its place among the machine's sources of the kind; the source's id follows it where it is free (PROTOCOL M7). */
    number: z.number().int().min(1).max(4).optional(),
  }),
  "media.closeProducer": z.object({ producerId: Id }),
  /** The browser has set the consumer up; media may flow. */
  "media.ready": z.object({ consumerId: Id }),
  /** Which pictures the operator's page shows beside the programme; it gets no others (PROTOCOL M11). */
  "media.watch": z.object({
    pointIds: z.array(Id).max(watchLimit),
    /** Further sources, by themselves: a point's other cameras. */
    sourceIds: z.array(Id).max(watchLimit).default([]),
  }),
  /** The one point whose microphones the operator hears alone; `null` hears none (PROTOCOL M12). */
  "media.listen": z.object({ pointId: Id.nullable() }),
  /** Offers the operator's own microphone for talkback; another one takes its place. */
  "media.talk": z.object({ transportId: Id, rtpParameters: rtpJson }),
  /** The one room that hears the operator from now on; `null` ends it (PROTOCOL M13). */
  "media.talkTo": z.object({ pointId: Id.nullable() }),
  /** Begins or ends a trial of the own link: all layers go up, the own picture comes back as purpose `probe` (PROTOCOL M14). */
  "media.probe": z.object({ on: z.boolean() }),
} as const;

export type MediaRequestType = keyof typeof mediaRequests;
export type MediaRequest<T extends MediaRequestType> = z.infer<(typeof mediaRequests)[T]>;

/** Parses a request by its type, or throws `input.invalid`. */
export function parseMediaRequest<T extends MediaRequestType>(type: T, message: unknown): MediaRequest<T> {
  return parse(mediaRequests[type], message) as MediaRequest<T>;
}

/** ICE and DTLS parameters of a server's transport, as mediasoup-client takes them. */
export interface TransportOffer {
  id: string;
  iceParameters: Record<string, unknown>;
  iceCandidates: Record<string, unknown>[];
  dtlsParameters: Record<string, unknown>;
}

/** Answers to the requests. */
export interface MediaReplies {
  "media.join": { routerRtpCapabilities: Record<string, unknown> };
  "media.transport": TransportOffer;
  "media.connect": Record<string, never>;
  "media.restartIce": { iceParameters: Record<string, unknown> };
  "media.produce": { producerId: string; sourceId: string };
  "media.closeProducer": Record<string, never>;
  "media.ready": Record<string, never>;
  "media.watch": Record<string, never>;
  "media.listen": Record<string, never>;
  "media.talk": { producerId: string };
  "media.talkTo": Record<string, never>;
  "media.probe": { now: string };
}

/**
 * What a consumer is for: the programme's picture and sound, a tile of the operator's wall, a point that the operator hears
 * alone, or the operator's voice in one room.
 */
export type ConsumerPurpose = "programme" | "wall" | "listen" | "talkback" | "probe";

/** A stream the server offers to a client; it starts paused and flows after `media.ready`. */
export interface ConsumerOffer {
  consumerId: string;
  producerId: string;
  kind: "audio" | "video";
  rtpParameters: Record<string, unknown>;
  purpose: ConsumerPurpose;
  pointId: string;
  sourceId: string;
}

/** Audio level of a point's microphone in dBov: 0 is loudest, -127 silence (RFC 6464). */
export type Levels = Record<string, number>;
