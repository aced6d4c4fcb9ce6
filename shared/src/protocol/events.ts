import type { ActorFacts } from "../model/actor.ts";
import type { AgendaItem, AgendaItemFacts } from "../model/agenda.ts";
import type { Conclusion } from "../model/conclusion.ts";
import type { ConferenceFacts } from "../model/conference.ts";
import type { FloorRequest, Turn } from "../model/floor.ts";
import type { Paper } from "../model/paper.ts";
import type { PersonFacts } from "../model/person.ts";
import type { Photo } from "../model/photo.ts";
import type { Device, Point, Source } from "../model/point.ts";
import type { Layout, Programme } from "../model/programme.ts";

/** A point named by an event: enough to print it. */
export interface PointFacts {
  pointId: string;
  pointName: string;
}

/** Why the programme changed. */
export type TakeCause = "started" | "ended" | "floor" | "operator" | "undo";

/**
 * Everything that can happen in a conference. Each event carries every fact that a view prints, as of its moment.
 * A decision (`programme.taken`) and its effect (`source.live`, `source.failed`) are different events.
 */
export type ConferenceEvent =
  | { type: "conference.created"; conference: ConferenceFacts }
  | { type: "conference.changed"; conference: ConferenceFacts }
  | { type: "conference.started" }
  | { type: "conference.ended" }
  | { type: "agenda.added"; item: AgendaItem }
  | { type: "agenda.changed"; item: AgendaItem }
  | { type: "agenda.removed"; item: AgendaItemFacts }
  | { type: "agenda.ordered"; itemIds: string[] }
  | { type: "point.added"; point: Point }
  | { type: "point.changed"; point: Point }
  | ({ type: "point.removed" } & PointFacts)
  | ({ type: "device.paired"; device: Device } & PointFacts)
  | ({ type: "device.unpaired"; deviceId: string } & PointFacts)
  | ({ type: "device.connected"; deviceId: string } & PointFacts)
  | ({ type: "device.disconnected"; deviceId: string } & PointFacts)
  | ({ type: "source.offered"; source: Source } & PointFacts)
  | ({ type: "source.withdrawn"; sourceId: string } & PointFacts)
  | ({ type: "headcount.reported"; count: number } & PointFacts)
  | ({ type: "simulation.started" } & PointFacts)
  | ({ type: "simulation.stopped" } & PointFacts)
  | { type: "item.opened"; item: AgendaItemFacts; person: PersonFacts | null }
  | { type: "item.closed"; item: AgendaItemFacts }
  | { type: "floor.requested"; request: FloorRequest }
  | { type: "floor.withdrawn"; request: FloorRequest }
  | { type: "floor.ordered"; requestIds: string[] }
  | { type: "floor.granted"; turn: Turn }
  | { type: "floor.ended"; turn: Turn }
  /** Answers a grant given by mistake: the request returns to its place, the turn counts nowhere. */
  | { type: "floor.grantUndone"; turn: Turn; request: FloorRequest | null; place: number }
  /** Answers an end given by mistake: the turn goes on as if it had not ended. */
  | { type: "floor.resumed"; turn: Turn }
  | { type: "programme.taken"; programme: Programme; cause: TakeCause }
  | { type: "programme.layoutChosen"; layout: Exclude<Layout, "slate"> }
  | { type: "programme.holdChanged"; held: boolean }
  | { type: "programme.nextChosen"; pointId: string | null; pointName: string | null }
  /** The rooms had the picture: `shown` of `expected` screens, the slowest after `milliseconds` from the commit. */
  | ({ type: "source.live"; takenSeq: number; shown: number; expected: number; milliseconds: number } & PointFacts)
  | ({ type: "source.failed"; takenSeq: number; expected: number } & PointFacts)
  | { type: "conclusion.recorded"; conclusion: Conclusion }
  | { type: "conclusion.changed"; conclusion: Conclusion }
  | { type: "conclusion.removed"; conclusionId: string }
  | { type: "conclusion.ordered"; conclusionIds: string[] }
  | { type: "photo.taken"; photo: Photo }
  | { type: "photo.captionChanged"; photoId: string; caption: string }
  | { type: "paper.submitted"; paper: Paper }
  | { type: "paper.returned"; paper: Paper }
  | { type: "paper.accepted"; paper: Paper }
  | { type: "writeUp.published"; slug: string; title: string }
  /** The server came up again; whatever was connected has to come back. */
  | { type: "server.restarted" };

export type EventType = ConferenceEvent["type"];
export type EventOf<T extends EventType> = Extract<ConferenceEvent, { type: T }>;

/** A command's whole outcome, stored as one document `{_id: "<conferenceId>:<seq>"}`; `seq` runs 1, 2, 3 … */
export interface Commit {
  conferenceId: string;
  seq: number;
  v: number;
  /** Server's time, ISO in UTC. */
  at: string;
  actor: ActorFacts;
  commandId: string;
  /** Entities the command made, as its answer names them. */
  ids: string[];
  events: ConferenceEvent[];
}
