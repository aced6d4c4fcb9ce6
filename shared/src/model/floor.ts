import type { AgendaItemFacts } from "./agenda.ts";
import type { PersonFacts } from "./person.ts";

/** Somebody at a point who asks to speak (đăng ký phát biểu). */
export interface FloorRequest {
  id: string;
  pointId: string;
  pointName: string;
  speaker: PersonFacts;
  subject: string;
  requestedAt: string;
}

/** One speaking turn (lượt phát biểu). A turn that was undone stays, marked, and counts nowhere. */
export interface Turn {
  id: string;
  requestId: string | null;
  pointId: string;
  pointName: string;
  speaker: PersonFacts;
  subject: string;
  /** The item that was open when the floor was given; absent for audiences that may not know it. */
  item: AgendaItemFacts | null;
  plannedSeconds: number | null;
  startedAt: string;
  endedAt: string | null;
  undone: boolean;
}
