import { z } from "zod";

/** What the drawing thread posts: how many pages there are, each as a WebP in order, and how it ended. */
export const PagesMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("opened"), count: z.number() }),
  z.object({ kind: z.literal("page"), picture: z.instanceof(Uint8Array<ArrayBufferLike>) }),
  z.object({ kind: z.literal("done") }),
  z.object({ kind: z.literal("failed"), cause: z.enum(["password", "broken"]) }),
]);
export type PagesMessage = z.infer<typeof PagesMessage>;
