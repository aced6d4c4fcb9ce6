import type { Report } from "@diemcau/shared/model/reportRequest";
import type { HandedIn } from "@diemcau/shared/rules/reportSums";

/** What counts of reports: the last submission of those that stand as handed in; what was returned doesn't. */
export function handedIn(reports: readonly Report[]): HandedIn[] {
  return reports.flatMap(({ state, unit, submissions }) => {
    const last = submissions.at(-1);
    return state === "submitted" && last ? [{ unit, values: last.values, note: last.note }] : [];
  });
}
