import type { z } from "zod";
import { AppError } from "./errors.ts";

/** Parses what came from outside, or throws `input.invalid` that names every faulty field. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join("."),
    code: /^[a-zA-Z]+\.[a-zA-Z]+$/.test(issue.message) ? issue.message : issue.code,
  }));
  throw new AppError("input.invalid", {}, faults);
}
