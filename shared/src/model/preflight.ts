import { z } from "zod";
import { optionalLine } from "../text/plainText.ts";
import { preflightSteps } from "./preflightSteps.ts";

/** One step: green, amber or red, with what was measured. `cause` names the remedy that the page shows. */
export const PreflightCheck = z.object({
  step: z.enum(preflightSteps),
  result: z.enum(["good", "warning", "bad"]),
  /** Key of the remedy; empty when good. */
  cause: z.string().regex(/^[a-zA-Z]{0,40}$/),
  /** What was measured, in figures and units. */
  measured: optionalLine(200),
});
export type PreflightCheck = z.infer<typeof PreflightCheck>;

/** A whole run of a room's checks. */
export const PreflightChecks = z
  .array(PreflightCheck)
  .min(1)
  .max(preflightSteps.length)
  .refine((checks) => new Set(checks.map(({ step }) => step)).size === checks.length, "preflight.twice");

/** The last run of a room. */
export interface PreflightReport {
  at: string;
  checks: PreflightCheck[];
}
