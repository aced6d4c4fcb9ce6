import { RichText } from "@diemcau/shared/model/richText";
import { type ErrorCode, errors } from "@diemcau/shared/protocol/errors";
import { z } from "zod";

/** What was read out of a paper. */
const PaperContent = z.object({
  format: z.enum(["docx", "pdf", "pptx"]),
  pages: z.number().int().min(0).nullable(),
  text: RichText.nullable(),
  warnings: z.array(z.object({ rule: z.string(), found: z.string() })),
});
export type PaperContent = z.infer<typeof PaperContent>;

/** What the reading thread answers, once: what it read, or why the file is refused. */
export const PaperMessage = z.discriminatedUnion("kind", [
  PaperContent.extend({ kind: z.literal("read") }),
  z.object({
    kind: z.literal("refused"),
    code: z.custom<ErrorCode>((code) => typeof code === "string" && Object.hasOwn(errors, code)),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type PaperMessage = z.infer<typeof PaperMessage>;
