import type { PreflightCheck } from "@diemcau/shared/model/preflight";
import type { TFunction } from "i18next";

/** What to do about a check, in words; empty for a good one. A cause of another version gets the general remedy. */
export function remedyText(t: TFunction, { cause }: PreflightCheck): string {
  if (cause === "") return "";
  return t([`preflight:remedy.${cause}`, "preflight:remedy.trialFailed"]);
}
