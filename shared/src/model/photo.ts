import type { AgendaItemFacts } from "./agenda.ts";

/** A still of what was on air, kept as a JPEG file by its SHA-256. */
export interface Photo {
  id: string;
  /** SHA-256 of the stored JPEG, hex. */
  file: string;
  width: number;
  height: number;
  caption: string;
  pointId: string;
  pointName: string;
  turnId: string | null;
  item: AgendaItemFacts | null;
  /** `camera`: grabbed by the sending page at full resolution; `watcher`: by a page that watched. */
  origin: "camera" | "watcher";
  takenAt: string;
}
