import { z } from "zod";

/** How the one picture is composed. `slate` shows title, place and time and takes no source. */
export const layouts = ["solo", "chairSpeaker", "slate"] as const;
export const Layout = z.enum(layouts);
export type Layout = (typeof layouts)[number];

/** A place in the picture: a point, and the camera it takes there; without a camera the slot shows the point's slate. */
export interface Slot {
  pointId: string;
  pointName: string;
  sourceId: string | null;
}

/** Name, title and unit under the picture. */
export interface LowerThird {
  name: string;
  title: string;
  unit: string;
}

/** What is on air. `slots[0]` is the main picture; in `chairSpeaker` it is the speaker and `slots[1]` the chair. */
export interface Programme {
  layout: Layout;
  slots: Slot[];
  lowerThird: LowerThird | null;
}
