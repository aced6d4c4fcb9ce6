import { line } from "../text/plainText.ts";

/** Private text between the operator and one room's technician. */
export interface DeskNote {
  id: string;
  pointId: string;
  from: "operator" | "room";
  /** Name of the operator; empty for the room. */
  name: string;
  text: string;
  at: string;
}

export const NoteText = line(500);
