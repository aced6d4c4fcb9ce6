import type { AgendaItemFacts } from "./agenda.ts";

/** A still of what was on air, or one that somebody brought; kept as a JPEG file by its SHA-256. */
export interface Photo {
  id: string;
  /** SHA-256 of the stored JPEG, hex. */
  file: string;
  width: number;
  height: number;
  caption: string;
  /** What the picture shows, for who can't see it. */
  alt: string;
  /** Absent for one that was brought. */
  pointId: string | null;
  pointName: string;
  turnId: string | null;
  item: AgendaItemFacts | null;
  /** `camera`: grabbed by the sending page at full resolution; `watcher`: by a page that watched; `upload`: brought by hand. */
  origin: "camera" | "watcher" | "upload";
  /** Taken by itself after somebody went on air. */
  automatic: boolean;
  /** How sharp it is, higher is sharper (variance of its Laplacian at 640 px width); absent where it wasn't measured. */
  sharpness: number | null;
  takenAt: string;
}
