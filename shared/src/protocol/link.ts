import { z } from "zod";
import { Id } from "../model/id.ts";
import type { LinkCause, LinkState } from "../model/link.ts";
import { type LinkFigures, maxFrozen } from "../rules/link.ts";

const milliseconds = z.number().min(0).max(600_000);
const framesPerSecond = z.number().min(0).max(1000);

/** What a page tells of its own link, some twice in five seconds, from the browser's statistics since its last report. */
export const LinkReport = z.object({
  /** There and back to the server, by ICE; absent while nothing is connected. */
  roundTrip: milliseconds.nullable(),
  /** Percent of the packets that did not come, after what was sent again; absent when hardly anything came. */
  loss: z.number().min(0).max(100).nullable(),
  /** Sound that it had to invent since packets were missing or late, percent; absent while none was due. */
  brokenSound: z.number().min(0).max(100).nullable(),
  /** Of the sound it receives. */
  jitter: milliseconds.nullable(),
  /** What it receives, kbit/s. */
  rate: z.number().min(0).max(10_000_000),
  /** Pictures whose packets come while no new picture can be shown, and the age of the last one. */
  frozen: z.array(z.object({ sourceId: Id, frameAge: milliseconds })).max(maxFrozen),
  /** Its own camera: pictures taken and pictures sent in a second, and whether the link keeps it from sending all it should. */
  camera: z.object({ taken: framesPerSecond, sent: framesPerSecond, thin: z.boolean() }).nullable(),
});
export type LinkReport = z.infer<typeof LinkReport>;

/** What the server holds back from a page because the page's link carries no more; told when it changes. */
export interface Reception {
  /** Pictures come in a smaller layer than their senders offer. */
  thin: boolean;
  /** No picture comes any more, so that the sound holds. */
  soundOnly: boolean;
  /** The page is asked to send no picture, so that its sound holds. */
  sendsSoundOnly: boolean;
}

/** A point's link as the operator's wall shows it. */
export interface PointLink extends LinkFigures {
  state: LinkState;
  cause: LinkCause | null;
}

/** By point; of points that have sent nothing yet there is none. */
export type PointLinks = Record<string, PointLink>;
