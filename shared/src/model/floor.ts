import { z } from "zod";
import type { AgendaItemFacts } from "./agenda.ts";
import type { PersonFacts } from "./person.ts";
import { speechKinds } from "./speechKinds.ts";

/** What somebody wants the floor for. */
export const SpeechKind = z.enum(speechKinds);
export type SpeechKind = z.infer<typeof SpeechKind>;

/** Who may be heard: one holder at a time; several that the chair grants; or every connected point. */
export const floorModes = ["one", "several", "free"] as const;
export const FloorMode = z.enum(floorModes);
export type FloorMode = (typeof floorModes)[number];

/** Planned time of a turn in seconds. */
export const PlannedSeconds = z.number().int().min(30).max(7200);

/** Somebody at a point who asks to speak (đăng ký phát biểu). */
export interface FloorRequest {
  id: string;
  pointId: string;
  pointName: string;
  speaker: PersonFacts;
  kind: SpeechKind;
  subject: string;
  /** Absent: the agenda's planned time, else the usual one. */
  plannedSeconds: number | null;
  /** Who entered it: the room's desk, the presenter's own machine, or the operator. */
  via: "room" | "presenter" | "board";
  requestedAt: string;
  /** When the room was told that this speaker comes next; absent when it wasn't, or that was taken back. */
  calledAt: string | null;
}

/** A time during which a turn stood still; open while it still does. */
export interface TurnPause {
  from: string;
  to: string | null;
}

/** One speaking turn (lượt phát biểu). A turn that was undone stays, marked, and counts nowhere. */
export interface Turn {
  id: string;
  requestId: string | null;
  pointId: string;
  pointName: string;
  speaker: PersonFacts;
  kind: SpeechKind;
  subject: string;
  /** The item that was open when the floor was given; absent for audiences that may not know it. */
  item: AgendaItemFacts | null;
  /** With what the chair added. */
  plannedSeconds: number | null;
  /** The turn that this one interrupts, an interposed question: that one stands still meanwhile. */
  interposedIn: string | null;
  pauses: TurnPause[];
  startedAt: string;
  endedAt: string | null;
  undone: boolean;
}
