import type { Due } from "@diemcau/shared/model/paper";

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;
/** How often somebody is reminded after the deadline, once a day at most. */
const maxLate = 3;

/** Where a deadline stands when somebody is to be reminded of it. */
export interface DueStep {
  due: Due;
  /** Part of the reminder's key: a step is taken once, whether it is looked at every minute or after a restart. */
  step: string;
}

/**
 * The reminder that is due now, or `null`: from three days before a deadline, from one day before it, and on the first
 * three days after it. Steps that were missed, as by a server that was off, aren't made up for.
 */
export function dueStep(deadline: string, now: Date): DueStep | null {
  const left = Date.parse(deadline) - now.getTime();
  if (left > 3 * dayMs) return null;
  if (left > dayMs) return { due: "soon", step: "soon" };
  if (left >= 0) return { due: "today", step: "today" };
  const day = Math.floor(-left / dayMs) + 1;
  return day <= maxLate ? { due: "late", step: `late${day}` } : null;
}
