import { z } from "zod";
import type { ActorFacts } from "../model/actor.ts";
import { Id } from "../model/id.ts";
import type { PersonFacts } from "../model/person.ts";
import type { DeviceRole } from "../model/point.ts";
import type { DeskView } from "../rules/desk.ts";
import type { ConferenceState } from "../rules/state.ts";
import type { TimelineEntry } from "../rules/timeline.ts";
import type { Audience } from "./audience.ts";
import type { CommandEnvelope } from "./commands.ts";
import type { ErrorReply } from "./errors.ts";
import type { ConferenceEvent } from "./events.ts";
import type { LinkReport, PointLinks, Reception } from "./link.ts";
import type { ConsumerOffer, Levels, MediaReplies, MediaRequest, MediaRequestType } from "./media.ts";

/** What a client says of itself in socket.io's `auth` when it connects (PROTOCOL C1). Who it is comes from its cookie. */
export const Handshake = z.object({
  protocol: z.number().int(),
  conferenceId: Id,
  /** Which cookie to use: the signed-in person's, or the paired device's. */
  as: z.enum(["person", "device"]),
  /** Last commit the client has folded; 0 asks for a snapshot. */
  seq: z.number().int().min(0),
});
export type Handshake = z.infer<typeof Handshake>;

/** An answer: data, or an error of the table. */
export type Reply<Data> = { ok: true; data: Data } | { ok: false; error: ErrorReply };

/** A commit as one audience gets it; a hidden one has no events (PROTOCOL L4). */
export interface CommitMessage {
  seq: number;
  at: string;
  actor: ActorFacts;
  events: ConferenceEvent[];
}

/** First message after connecting: the folded state, or the commits the client missed. */
export interface Welcome {
  audience: Audience;
  /** Who the client is, for the page to show. */
  me:
    | { kind: "person"; id: string; name: string; roles: string[] }
    | { kind: "device"; id: string; pointId: string; role: DeviceRole; person: PersonFacts | null };
  /** Server's clock, ISO in UTC; the client shows times by it. */
  now: string;
  snapshot: ConferenceState | null;
  /** Timeline so far with a snapshot, for operator and secretary. */
  timeline: TimelineEntry[] | null;
  tail: CommitMessage[];
}

export const ShownReport = z.object({ takenSeq: z.number().int().min(1) });
export const MinutesSync = z.object({ stateVector: z.instanceof(Uint8Array) });
/** One Yjs update of the minutes, at most 1 MiB. */
export const MinutesUpdate = z.object({
  update: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 1024 * 1024, "text.tooLong"),
});
export const PhotoRequest = z.object({ requestId: Id });

type Answer<Data> = (reply: Reply<Data>) => void;

/** What clients send. Every one is answered by its last argument, except where told. */
export type ClientMessages = {
  command: (envelope: CommandEnvelope, answer: Answer<{ seq: number; ids: string[] }>) => void;
  /** A screen has decoded a frame of what commit `takenSeq` put on air. Not answered. */
  "programme.shown": (report: z.infer<typeof ShownReport>) => void;
  /** What the page's statistics say of its link, every 2 s; more than one a second is not looked at. Not answered. */
  "link.report": (report: LinkReport) => void;
  /** Takes a photo of what is on air; answered when it is stored and in the log (PROTOCOL R4). */
  "photo.take": (request: z.infer<typeof PhotoRequest>, answer: Answer<{ photoId: string }>) => void;
  /** Asks for what the client lacks of the minutes' text; the server tells what itself lacks. */
  "minutes.sync": (
    request: z.infer<typeof MinutesSync>,
    answer: Answer<{ update: Uint8Array; stateVector: Uint8Array }>,
  ) => void;
  /** Answered once the update is stored: only then the page says "đã lưu" (PROTOCOL R2). */
  "minutes.update": (request: z.infer<typeof MinutesUpdate>, answer: Answer<{ at: string }>) => void;
} & {
  [T in MediaRequestType]: (request: MediaRequest<T>, answer: Answer<MediaReplies[T]>) => void;
};

/** What the server sends. */
export interface ServerMessages {
  welcome: (welcome: Welcome) => void;
  commit: (commit: CommitMessage) => void;
  /** To a room's desk: what only this room knows; after `welcome`, and whenever it changed (PROTOCOL B4). */
  desk: (view: DeskView) => void;
  /** The connection can't go on; the client acts on the code (reload, sign in, pair again). */
  refused: (error: ErrorReply) => void;
  "media.consume": (offer: ConsumerOffer) => void;
  "media.consumerClosed": (closed: { consumerId: string }) => void;
  /** The consumer's stream is stopped or flows again, by the server's decision. */
  "media.consumerPaused": (paused: { consumerId: string; paused: boolean }) => void;
  /** All transports are gone (a worker died): join again. */
  "media.reset": () => void;
  /** How many simulcast layers, lowest first, the page shall send of its own `producerId`; 0 saves its sound (PROTOCOL M8). */
  "media.layers": (wanted: { producerId: string; spatialLayers: number }) => void;
  /** Levels of all points for the operator, of the own point for a device; some 3 a second, droppable. */
  "media.levels": (levels: Levels) => void;
  /** What this page gets less of than it should, because its link carries no more; when it changes. */
  "media.reception": (reception: Reception) => void;
  /** How the links of all points stand, for the operator; every 2 s, droppable. */
  "media.links": (links: PointLinks) => void;
  /** To the devices of a room: the operator talks to this room alone, by name; `null` when it is over (PROTOCOL M13). */
  "media.talkback": (talk: { operator: string | null }) => void;
  /** Grab a still of the own camera `sourceId` at full resolution and PUT it to `/api/stills/<stillId>`. */
  "still.wanted": (wanted: { stillId: string; sourceId: string }) => void;
  /** The same, from the programme's picture as this page watches it. */
  "still.wantedFromWatcher": (wanted: { stillId: string; sourceId: string }) => void;
  "minutes.update": (update: Uint8Array) => void;
}
