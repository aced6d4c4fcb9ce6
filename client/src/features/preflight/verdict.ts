import type { PreflightCheck, PreflightReport } from "@diemcau/shared/model/preflight";

/** A whole run in one word, and how many checks are that bad. */
export interface Verdict {
  result: PreflightCheck["result"] | "none";
  count: number;
}

/** The worst result of a run decides. */
export function verdictOf(report: PreflightReport | null): Verdict {
  if (!report) return { result: "none", count: 0 };
  for (const result of ["bad", "warning"] as const) {
    const count = report.checks.filter((check) => check.result === result).length;
    if (count > 0) return { result, count };
  }
  return { result: "good", count: report.checks.length };
}
