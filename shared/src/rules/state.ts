import type { AgendaItem } from "../model/agenda.ts";
import type { Conclusion } from "../model/conclusion.ts";
import type { ConferenceFacts, ConferenceStatus } from "../model/conference.ts";
import type { FloorRequest, Turn } from "../model/floor.ts";
import type { Paper } from "../model/paper.ts";
import type { Photo } from "../model/photo.ts";
import type { Device, Point, Source } from "../model/point.ts";
import type { Layout, Programme } from "../model/programme.ts";
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
}

/** What one key can undo, and the state it returns to. */
export interface Undoable {
  /** The commit that is undone. */
  seq: number;
  at: string;
  kind: "grant" | "end" | "take";
  programme: ProgrammeState;
  /** The turn that the grant began, or the turn that was ended. */
  turnId: string | null;
  /** What the grant took from the queue, and its place there. */
  request: FloorRequest | null;
  place: number;
  /** The turn that the grant ended. */
  closedTurnId: string | null;
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
  queue: FloorRequest[];
  /** Every turn in order of its beginning, undone ones too. */
  turns: Turn[];
  programme: ProgrammeState;
  /** Layout of the automatic cut. */
  floorLayout: Exclude<Layout, "slate">;
  /** The operator holds the automatic cut. */
  held: boolean;
  /** The operator's own choice of KẾ TIẾP; absent means the head of the queue. */
  chosenNextPointId: string | null;
  undoable: Undoable | null;
  conclusions: Conclusion[];
  photos: Photo[];
  papers: Paper[];
  writeUpSlug: string | null;
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
  queue: [],
  turns: [],
  programme: { layout: "slate", slots: [], lowerThird: null, cause: "ended", takenSeq: 0, takenAt: "" },
  floorLayout: "solo",
  held: false,
  chosenNextPointId: null,
  undoable: null,
  conclusions: [],
  photos: [],
  papers: [],
  writeUpSlug: null,
};

/** The turn that runs now. */
export function currentTurn(state: ConferenceState): Turn | null {
  return state.turns.findLast((turn) => turn.endedAt === null && !turn.undone) ?? null;
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

/** Whether anything of the point is there: a connected device, or its simulation. */
export function isConnected(point: PointEntry): boolean {
  return point.simulated || point.devices.some((device) => device.connected);
}

/** The camera that a floor at this point takes: the first one offered. */
export function cameraOf(state: ConferenceState, pointId: string): Source | null {
  return state.sources.find((source) => source.pointId === pointId && source.kind === "camera") ?? null;
}
