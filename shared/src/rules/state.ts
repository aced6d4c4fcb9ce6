import type { AgendaItem } from "../model/agenda.ts";
import type { Assignment, AssignmentEvidence, AssignmentReport } from "../model/assignment.ts";
import type { Conclusion, ConclusionSharing } from "../model/conclusion.ts";
import type { ConferenceFacts, ConferenceStatus } from "../model/conference.ts";
import type { DeskNote } from "../model/deskNote.ts";
import type { FloorMode, FloorRequest, Turn } from "../model/floor.ts";
import type { LinkCause, LinkState } from "../model/link.ts";
import type {
  Confirmation,
  DocumentKind,
  DocumentRegister,
  IssuedDocument,
  Letterhead,
  SupplementDraft,
} from "../model/official.ts";
import type { Due, Paper, PaperCall } from "../model/paper.ts";
import type { Photo } from "../model/photo.ts";
import type { Device, Invitation, Point, SimulatedBehaviour, Source } from "../model/point.ts";
import type { PreflightReport } from "../model/preflight.ts";
import type { FloorLayout, Programme } from "../model/programme.ts";
import type { Publication } from "../model/publication.ts";
import type { Delegate } from "../model/rollCall.ts";
import type { Clip, Deck } from "../model/slides.ts";
import type { RoomCount, Vote, VoteResult } from "../model/vote.ts";
import type { TakeCause } from "../protocol/events.ts";

/** An item of the agenda and the times it was open. */
export interface AgendaEntry extends AgendaItem {
  openedAt: string | null;
  closedAt: string | null;
}

/** A point and what is known of its room. */
export interface PointEntry extends Point {
  devices: (Device & { connected: boolean })[];
  /** People in the room, as the technician counted; absent before the first count. */
  headcount: number | null;
  /** First moment a device of this point was connected while the conference ran. */
  joinedAt: string | null;
  simulated: boolean;
  behaviour: SimulatedBehaviour;
  /** The source that a floor here takes, by the operator's choice. */
  preferredSourceId: string | null;
  /** Muted by the operator. */
  muted: boolean;
  link: { state: LinkState; cause: LinkCause | null; since: string };
  /** Since when the room waits for help; absent when it doesn't. */
  helpCalledAt: string | null;
  preflight: PreflightReport | null;
  delegates: Delegate[];
}

/** Slides and the page they stand at, counted from 1. */
export interface DeckEntry extends Deck {
  page: number;
}

/** A vote, who has voted, and what came of it. */
export interface VoteEntry extends Vote {
  openedAt: string;
  /** By voter; the place of the choice, absent in a secret vote. */
  cast: Record<string, number | null>;
  /** Counted by hand, by point. */
  counted: Record<string, RoomCount>;
  /** How many have taken part so far. */
  voted: number;
  /** Absent while it is open. */
  result: VoteResult | null;
  closedAt: string | null;
}

/** What one key can undo, and the state it returns to. */
export interface Undoable {
  /** The commit that is undone. */
  seq: number;
  at: string;
  kind: "grant" | "end" | "take";
  programme: ProgrammeState;
  /** What a cut took from beside the programme. */
  preview: Programme | null;
  /** The turn that the grant began. */
  turnId: string | null;
  /** What the grant took from the queue, and its place there. */
  request: FloorRequest | null;
  place: number;
  /** The turns that it ended, those that it made stand still, and those that it let go on. */
  endedTurnIds: string[];
  pausedTurnIds: string[];
  continuedTurnIds: string[];
  /** The mode before it, where it changed that. */
  floorMode: FloorMode | null;
}

/** The programme and how it came about. */
export interface ProgrammeState extends Programme {
  cause: TakeCause;
  takenSeq: number;
  takenAt: string;
}

/** The live state of a conference: a pure fold over its log, in a form that is the same to the byte whenever it is made. */
export interface ConferenceState {
  seq: number;
  /** Absent before the first commit. */
  conference: ConferenceFacts | null;
  status: ConferenceStatus;
  startedAt: string | null;
  endedAt: string | null;
  agenda: AgendaEntry[];
  currentItemId: string | null;
  points: PointEntry[];
  sources: Source[];
  invitations: Invitation[];
  /** The operator who directs; while absent, any may. */
  inCharge: { id: string; name: string } | null;
  /** Private text between operator and rooms, the newest at the end. */
  notes: DeskNote[];
  queue: FloorRequest[];
  queueOpen: boolean;
  floorMode: FloorMode;
  /** Every turn in order of its beginning, undone ones too. */
  turns: Turn[];
  programme: ProgrammeState;
  /** Layout of the automatic cut. */
  floorLayout: FloorLayout;
  /** The operator holds the automatic cut. */
  held: boolean;
  /** The operator's own choice of KẾ TIẾP; absent means the head of the queue. */
  chosenNextPointId: string | null;
  /** What the operator prepared beside the programme. */
  preview: Programme | null;
  crawl: string | null;
  decks: DeckEntry[];
  clips: Clip[];
  clipPaused: boolean;
  votes: VoteEntry[];
  undoable: Undoable | null;
  conclusions: Conclusion[];
  /** The conclusions as all points were last shown them. */
  sharing: ConclusionSharing | null;
  assignments: AssignmentEntry[];
  photos: Photo[];
  paperCall: PaperCall | null;
  /** Reminders of papers, the newest at the end. */
  paperReminders: { itemId: string; personId: string; due: Due; at: string }[];
  papers: Paper[];
  letterhead: Letterhead | null;
  registers: Partial<Record<DocumentKind, Omit<DocumentRegister, "kind">>>;
  /** The last confirmation of each role for what is being confirmed now; whether it still holds, its digest tells. */
  confirmations: Confirmation[];
  supplementDraft: SupplementDraft | null;
  /** Documents whose bytes are kept, in the order they were issued. */
  issued: IssuedDocument[];
  publication: Publication | null;
  writeUpSlug: string | null;
}

/** An assignment with all that units told of it. */
export interface AssignmentEntry extends Assignment {
  reports: AssignmentReport[];
  evidence: AssignmentEvidence[];
  reminders: { unitId: string; due: Due; at: string }[];
}

/** The state before anything happened. */
export const emptyState: ConferenceState = {
  seq: 0,
  conference: null,
  status: "planned",
  startedAt: null,
  endedAt: null,
  agenda: [],
  currentItemId: null,
  points: [],
  sources: [],
  invitations: [],
  inCharge: null,
  notes: [],
  queue: [],
  queueOpen: true,
  floorMode: "one",
  turns: [],
  programme: {
    layout: "slate",
    slots: [],
    lowerThird: null,
    deckId: null,
    clipId: null,
    voteId: null,
    cause: "ended",
    takenSeq: 0,
    takenAt: "",
  },
  floorLayout: "solo",
  held: false,
  chosenNextPointId: null,
  preview: null,
  crawl: null,
  decks: [],
  clips: [],
  clipPaused: false,
  votes: [],
  undoable: null,
  conclusions: [],
  sharing: null,
  assignments: [],
  photos: [],
  paperCall: null,
  paperReminders: [],
  papers: [],
  letterhead: null,
  registers: {},
  confirmations: [],
  supplementDraft: null,
  issued: [],
  publication: null,
  writeUpSlug: null,
};

/** Turns that run now, in order of their beginning; an interrupted one is among them. */
export function runningTurns(state: ConferenceState): Turn[] {
  return state.turns.filter((turn) => turn.endedAt === null && !turn.undone);
}

/** The turn that leads now: the one begun last, so an interposed question comes before what it interrupts. */
export function currentTurn(state: ConferenceState): Turn | null {
  return runningTurns(state).at(-1) ?? null;
}

/** The item that is open now. */
export function currentItem(state: ConferenceState): AgendaEntry | null {
  return state.agenda.find((item) => item.id === state.currentItemId) ?? null;
}

export function findPoint(state: ConferenceState, pointId: string): PointEntry | null {
  return state.points.find((point) => point.id === pointId) ?? null;
}

export function hostPoint(state: ConferenceState): PointEntry | null {
  return state.points.find((point) => point.kind === "host") ?? null;
}

/** Whether the room is there: a connected device of its own, or its simulation. A presenter's laptop alone is no room. */
export function isConnected(point: PointEntry): boolean {
  return point.simulated || point.devices.some((device) => device.connected && device.role !== "presenter");
}

/**
 * The picture that a floor at this point takes: the one the operator prefers while it is offered, else the room's first
 * camera, else that of a presenter's laptop.
 */
export function cameraOf(state: ConferenceState, pointId: string): Source | null {
  const own = state.sources.filter((source) => source.pointId === pointId);
  const point = findPoint(state, pointId);
  const preferred = own.find(({ id, kind }) => id === point?.preferredSourceId && kind !== "microphone");
  const cameras = own.filter(({ kind }) => kind === "camera");
  const laptops = new Set((point?.devices ?? []).flatMap(({ id, role }) => (role === "presenter" ? [id] : [])));
  return preferred ?? cameras.find(({ deviceId }) => !laptops.has(deviceId)) ?? cameras[0] ?? null;
}

/** The sealed minutes, once secretary and chair have confirmed them; from then on the record stands still (PROTOCOL R8). */
export function sealedMinutes(state: Pick<ConferenceState, "issued">): IssuedDocument | null {
  return state.issued.find(({ kind }) => kind === "minutes") ?? null;
}
