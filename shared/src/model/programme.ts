import { z } from "zod";
import { line } from "../text/plainText.ts";
import { Id } from "./id.ts";

/**
 * How the one picture is composed. `slate` shows title, place and time; `test` the server's test picture and tone; `vote` a
 * vote and its result. None of these three takes a source.
 */
export const layouts = [
  "solo",
  "chairSpeaker",
  "slideSpeaker",
  "slide",
  "grid",
  "clip",
  "slate",
  "test",
  "vote",
] as const;
export const Layout = z.enum(layouts);
export type Layout = (typeof layouts)[number];

/** What the automatic cut may take. `slideSpeaker` falls back to solo where nothing is shown as slides. */
export const floorLayouts = ["solo", "chairSpeaker", "slideSpeaker"] as const;
export const FloorLayout = z.enum(floorLayouts);
export type FloorLayout = (typeof floorLayouts)[number];

/** Most pictures in one grid. */
export const gridLimit = 16;

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

/**
 * What is on air. `slots[0]` is the main picture; in `chairSpeaker` it is the speaker and `slots[1]` the chair; in
 * `slideSpeaker` the slide is large and `slots[0]` small beside it. The page of a deck is the deck's own.
 */
export interface Programme {
  layout: Layout;
  slots: Slot[];
  lowerThird: LowerThird | null;
  deckId: string | null;
  clipId: string | null;
  voteId: string | null;
}

/** What the operator composes: a layout and what fills it, main picture first. */
export const Composition = z.discriminatedUnion("layout", [
  z.object({ layout: z.enum(["solo", "chairSpeaker"]), pointId: Id, sourceId: Id.optional() }),
  z.object({ layout: z.literal("slideSpeaker"), deckId: Id, pointId: Id, sourceId: Id.optional() }),
  z.object({ layout: z.literal("slide"), deckId: Id }),
  z.object({ layout: z.literal("grid"), pointIds: z.array(Id).min(1).max(gridLimit) }),
  z.object({ layout: z.literal("clip"), clipId: Id }),
  z.object({ layout: z.literal("vote"), voteId: Id }),
  z.object({ layout: z.enum(["slate", "test"]) }),
]);
export type Composition = z.infer<typeof Composition>;

/** A message that runs along the lower edge of every screen. */
export const CrawlText = line(300);
