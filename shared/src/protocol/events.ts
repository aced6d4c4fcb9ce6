import type { ActorFacts } from "../model/actor.ts";
import type { AgendaItem, AgendaItemFacts } from "../model/agenda.ts";
import type { Assignment, AssignmentEvidence, AssignmentReport } from "../model/assignment.ts";
import type { Conclusion, ConclusionSharing } from "../model/conclusion.ts";
import type { ConferenceFacts } from "../model/conference.ts";
import type { DeskNote } from "../model/deskNote.ts";
import type { FloorMode, FloorRequest, Turn } from "../model/floor.ts";
import type { LinkCause, LinkState } from "../model/link.ts";
import type {
  Confirmation,
  DocumentRegister,
  IssuedDocument,
  Letterhead,
  SignedFile,
  SupplementDraft,
} from "../model/official.ts";
import type { Due, Paper, PaperCall } from "../model/paper.ts";
import type { PersonFacts } from "../model/person.ts";
import type { Photo } from "../model/photo.ts";
import type { Device, Invitation, Point, SimulatedBehaviour, Source } from "../model/point.ts";
import type { PreflightCheck } from "../model/preflight.ts";
import type { FloorLayout, Programme } from "../model/programme.ts";
import type { Delegate } from "../model/rollCall.ts";
import type { Publication } from "../model/publication.ts";
import type { Clip, Deck } from "../model/slides.ts";
import type { StoredFile } from "../model/file.ts";
import type { WriteUpNotice } from "../model/writeUp.ts";
import type { RoomCount, Vote, VoteResult } from "../model/vote.ts";

/** A point named by an event: enough to print it. */
export interface PointFacts {
  pointId: string;
  pointName: string;
}

/** Why the programme changed. */
export type TakeCause = "started" | "ended" | "floor" | "operator" | "undo" | "level" | "clipEnded";

/** A vote named by an event: enough to print it. */
export interface VoteFacts {
  voteId: string;
  question: string;
}

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
  | ({ type: "simulation.behaved"; behaviour: SimulatedBehaviour } & PointFacts)
  /** The source that a floor at this point takes; absent means the first camera offered. */
  | ({ type: "source.preferred"; sourceId: string | null; sourceName: string } & PointFacts)
  | ({ type: "point.muted"; muted: boolean } & PointFacts)
  | ({ type: "link.changed"; state: LinkState; cause: LinkCause | null } & PointFacts)
  | ({ type: "help.called" } & PointFacts)
  | ({ type: "help.answered" } & PointFacts)
  | { type: "note.sent"; note: DeskNote; pointName: string }
  | ({ type: "preflight.reported"; checks: PreflightCheck[] } & PointFacts)
  | { type: "presenter.invited"; invitation: Invitation; pointName: string }
  | { type: "presenter.uninvited"; invitation: Invitation; pointName: string }
  /** One operator directs; the others watch until they take over. */
  | { type: "board.takenOver"; operator: { id: string; name: string } }
  /** A point's whole expected list, as it is from now on; `correction` after the end. */
  | ({ type: "rollCall.listed"; delegates: Delegate[]; correction: boolean } & PointFacts)
  /** Entries that changed; `correction` after the end, when the roll call is locked. */
  | ({ type: "rollCall.marked"; delegates: Delegate[]; correction: boolean } & PointFacts)
  | { type: "vote.opened"; vote: Vote }
  /** Somebody has voted. `choice` is the place of what they chose, absent in a secret vote; `voted` counts all so far. */
  | ({ type: "vote.cast"; voteId: string; voterId: string; choice: number | null; voted: number } & PointFacts)
  /** Votes counted by hand in a room; a later count takes the place of an earlier one, an empty one takes it back. */
  | ({ type: "vote.counted"; voteId: string; voted: number } & RoomCount & PointFacts)
  /** What rooms get of the two above: how many have voted, and not who or where. Never stored. */
  | { type: "vote.progressed"; voteId: string; voted: number }
  | ({ type: "vote.closed"; choices: string[]; secret: boolean; result: VoteResult } & VoteFacts)
  | ({ type: "vote.cancelled" } & VoteFacts)
  | { type: "item.opened"; item: AgendaItemFacts; person: PersonFacts | null }
  | { type: "item.closed"; item: AgendaItemFacts }
  | { type: "floor.requested"; request: FloorRequest }
  | { type: "floor.withdrawn"; request: FloorRequest }
  | { type: "floor.ordered"; requestIds: string[] }
  | { type: "floor.requestChanged"; request: FloorRequest }
  /** The room is told that this speaker comes next. */
  | { type: "floor.called"; request: FloorRequest }
  | { type: "floor.queueSwitched"; open: boolean }
  | { type: "floor.modeChosen"; mode: FloorMode }
  | { type: "floor.granted"; turn: Turn }
  | { type: "floor.ended"; turn: Turn }
  /** Answers a grant given by mistake: the request returns to its place, the turn counts nowhere. */
  | { type: "floor.grantUndone"; turn: Turn; request: FloorRequest | null; place: number }
  /** Answers an end given by mistake: the turn goes on as if it had not ended. */
  | { type: "floor.resumed"; turn: Turn }
  | { type: "floor.extended"; turn: Turn; seconds: number }
  | { type: "floor.paused"; turn: Turn }
  | { type: "floor.continued"; turn: Turn }
  | { type: "programme.taken"; programme: Programme; cause: TakeCause }
  | { type: "programme.layoutChosen"; layout: FloorLayout }
  | { type: "programme.holdChanged"; held: boolean }
  | { type: "programme.nextChosen"; pointId: string | null; pointName: string | null }
  /** What the operator prepared beside the programme; absent when nothing is. */
  | { type: "programme.composed"; preview: Programme | null }
  | { type: "programme.crawlSet"; text: string | null }
  | { type: "deck.added"; deck: Deck }
  | { type: "deck.removed"; deckId: string; title: string }
  /** Pages are counted from 1. */
  | { type: "slide.turned"; deckId: string; title: string; page: number }
  | { type: "clip.added"; clip: Clip }
  | { type: "clip.removed"; clipId: string; title: string }
  | { type: "clip.paused"; clipId: string; title: string; paused: boolean }
  | { type: "clip.ended"; clipId: string; title: string }
  /** The rooms had the picture: `shown` of `expected` screens, the slowest after `milliseconds` from the commit. */
  | ({ type: "source.live"; takenSeq: number; shown: number; expected: number; milliseconds: number } & PointFacts)
  | ({ type: "source.failed"; takenSeq: number; expected: number } & PointFacts)
  | { type: "conclusion.recorded"; conclusion: Conclusion }
  | { type: "conclusion.changed"; conclusion: Conclusion }
  | { type: "conclusion.removed"; conclusionId: string }
  | { type: "conclusion.ordered"; conclusionIds: string[] }
  /** All points are shown these, and asked to acknowledge them. */
  | { type: "conclusions.shared"; sharing: Pick<ConclusionSharing, "number" | "conclusions"> }
  | ({ type: "conclusions.acknowledged"; number: number } & PointFacts)
  | { type: "assignment.made"; assignment: Assignment }
  | { type: "assignment.changed"; assignment: Assignment }
  | { type: "assignment.withdrawn"; assignment: Assignment; reason: string }
  | { type: "assignment.reported"; report: AssignmentReport }
  | { type: "assignment.evidenced"; evidence: AssignmentEvidence }
  | { type: "assignment.reminded"; assignmentId: string; unitId: string; unitName: string; due: Due }
  | { type: "photo.taken"; photo: Photo }
  | { type: "photo.captionChanged"; photoId: string; caption: string; alt: string }
  | { type: "photo.removed"; photoId: string; caption: string }
  | { type: "papers.called"; call: PaperCall }
  | { type: "papers.templateSet"; template: StoredFile | null }
  | { type: "papers.reminded"; itemId: string; person: { id: string; name: string }; due: Due }
  | { type: "paper.submitted"; paper: Paper }
  | { type: "paper.returned"; paper: Paper }
  | { type: "paper.approved"; paper: Paper }
  /** Somebody else presents it; the text stays. */
  | { type: "paper.reassigned"; paper: Paper; reason: string }
  | { type: "paper.read"; paperId: string; version: number; reader: { id: string; name: string } }
  | { type: "minutes.confirmed"; confirmation: Confirmation }
  /** Supplementary minutes that are being agreed on; absent when they were dropped. */
  | { type: "minutes.supplemented"; draft: SupplementDraft | null }
  | { type: "document.letterheadSet"; letterhead: Letterhead }
  | { type: "document.registered"; register: DocumentRegister }
  | { type: "document.issued"; document: IssuedDocument }
  | { type: "document.signed"; documentId: string; signed: SignedFile }
  | { type: "publication.changed"; publication: Publication }
  | { type: "writeUp.published"; slug: string; title: string }
  | { type: "writeUp.corrected"; slug: string; title: string; notice: WriteUpNotice }
  | { type: "writeUp.withdrawn"; slug: string; notice: WriteUpNotice }
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
