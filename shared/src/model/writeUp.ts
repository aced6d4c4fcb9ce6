import { z } from "zod";
import { line, optionalLine, prose } from "../text/plainText.ts";
import { Id } from "./id.ts";

/** A part of an article; photos are named by their entry in the conference's log. */
export const WriteUpBlock = z.discriminatedUnion("type", [
  z.object({ type: z.literal("heading"), text: line(300) }),
  z.object({ type: z.literal("paragraph"), text: prose(10_000) }),
  /** A place that a person has to fill; an article with one left can't be sent for approval. */
  z.object({ type: z.literal("blank"), hint: line(500) }),
  z.object({ type: z.literal("photo"), photoId: Id, caption: optionalLine(400) }),
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

export type WriteUpState = "draft" | "review" | "published";

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
  /** What the approver wrote when sending it back. */
  remark: string;
  version: number;
}
