import { z } from "zod";
import { line, optionalLine, prose } from "../text/plainText.ts";
import { Id } from "./id.ts";

const part = z.number().min(0).max(1);

/** The part of a picture that is shown, as fractions of its width and height. */
export const Crop = z
  .object({ x: part, y: part, width: part, height: part })
  .refine(({ x, y, width, height }) => width > 0.01 && height > 0.01 && x + width <= 1.001 && y + height <= 1.001);
export type Crop = z.infer<typeof Crop>;

/** A part of an article; photos are named by their entry in the conference's log. */
export const WriteUpBlock = z.discriminatedUnion("type", [
  z.object({ type: z.literal("heading"), text: line(300) }),
  z.object({ type: z.literal("paragraph"), text: prose(10_000) }),
  /** A place that a person has to fill; an article with one left can't be sent for approval. */
  z.object({ type: z.literal("blank"), hint: line(500) }),
  z.object({
    type: z.literal("photo"),
    photoId: Id,
    caption: optionalLine(400),
    /** What the picture shows, for who can't see it. */
    alt: optionalLine(400).default(""),
    crop: Crop.nullable().default(null),
  }),
]);
export type WriteUpBlock = z.infer<typeof WriteUpBlock>;

/** What the secretary edits. */
export const WriteUpInput = z.object({
  title: line(300),
  lead: prose(3000),
  blocks: z.array(WriteUpBlock).max(300),
  byline: line(200),
});
export type WriteUpInput = z.infer<typeof WriteUpInput>;

export type WriteUpState = "draft" | "review" | "published" | "withdrawn";

/** What readers are told of a published article that changed or was taken back. */
export interface WriteUpNotice {
  at: string;
  text: string;
}

/** The news article of a conference (tin bài). */
export interface WriteUp extends WriteUpInput {
  /** The conference's id: one article a conference. */
  id: string;
  state: WriteUpState;
  /** Address of the public page, given at publication. */
  slug: string | null;
  /** Person who sent it for approval; somebody else must publish. */
  submittedBy: { id: string; name: string } | null;
  publishedBy: { id: string; name: string } | null;
  publishedAt: string | null;
  /** Readers have a published version, whatever state the copy on the desk is in. */
  live: boolean;
  /** What the correction that is being written tells its readers; empty before the first publication. */
  notice: string;
  /** Corrections that were published, the first one first. */
  corrections: WriteUpNotice[];
  withdrawn: WriteUpNotice | null;
  /** What the approver wrote when sending it back. */
  remark: string;
  version: number;
}
