import type { Report, ReportRequest } from "@diemcau/shared/model/reportRequest";
import { AppError } from "@diemcau/shared/protocol/errors";

type Asked = Pick<ReportRequest, "units" | "fields">;

/**
 * Lets a change of a request through that loses nothing of what units handed in: a unit, a field, its kind, or a choice that was
 * chosen stays. Throws `report.wouldLose` with what would be gone.
 */
export function requireNothingLost(before: Asked, after: Asked, reports: readonly Report[]): void {
  const handedIn = reports.filter(({ submissions }) => submissions.length > 0);
  if (handedIn.length === 0) return;
  const units = new Set(after.units.map(({ id }) => id));
  const gone = handedIn.find(({ unit }) => !units.has(unit.id));
  if (gone) throw wouldLose(gone.unit.name);
  const fields = new Map(after.fields.map((field) => [field.id, field]));
  for (const { id, kind, label } of before.fields) {
    const told = handedIn.flatMap(({ submissions }) => submissions.flatMap(({ values }) => values[id] ?? []));
    if (told.length === 0) continue;
    const field = fields.get(id);
    if (field?.kind !== kind) throw wouldLose(label);
    const lost = kind === "choice" && told.find((choice) => !field.choices.includes(String(choice)));
    if (lost) throw wouldLose(`${label}: ${lost}`);
  }
}

function wouldLose(what: string): AppError {
  return new AppError("report.wouldLose", { what: what.slice(0, 200) });
}
