import type { TimelineEntry } from "@diemcau/shared/rules/timeline";
import { wording } from "../../features/timeline/wording.ts";

/**
 * The line that tells what was done last. A cut that only followed from something else of the same commit is passed
 * over: "Mời phát biểu" says more than "hình chuyển".
 */
export function lastTold(timeline: readonly TimelineEntry[]): TimelineEntry | null {
  const last = timeline.findLast(({ event }) => wording(event) !== null);
  if (last?.event.type !== "programme.taken") return last ?? null;
  const cause = timeline.findLast(({ seq, event }) => seq === last.seq && event.type !== "programme.taken");
  return cause ?? last;
}
