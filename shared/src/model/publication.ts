import { z } from "zod";
import { Id } from "./id.ts";

/** What an approver opens to the public of a conference, beside the article (PROTOCOL RW4). */
export const PublicationInput = z.object({
  programme: z.boolean(),
  /** Approved papers that readers may have. */
  paperIds: z.array(Id).max(500),
  /** Issued documents that readers may have. */
  documentIds: z.array(Id).max(100),
  /** The conclusions marked as public. */
  conclusions: z.boolean(),
  /** The volume made of all of these. */
  proceedings: z.boolean(),
});
export type PublicationInput = z.infer<typeof PublicationInput>;

/** A conference's public page. */
export interface Publication extends PublicationInput {
  /** Its address below `/hoi-nghi`, kept for good once given. */
  slug: string;
  publishedAt: string;
  changedAt: string;
}
