import { audiences } from "@diemcau/shared/protocol/audience";
import { minutesSkeleton } from "@diemcau/shared/rules/minutes";
import type { ConferenceLog } from "./ConferenceLog.ts";

/** All views of a log: state and timeline of every audience, and what the minutes take from it (PROTOCOL L3). */
export function viewsOf(log: ConferenceLog) {
  const perAudience = audiences.map((audience) => {
    const view = { state: log.state(audience), timeline: log.timeline(audience) };
    return [audience, view] as const;
  });
  return { audiences: Object.fromEntries(perAudience), minutes: minutesSkeleton(log.state("operator")) };
}
