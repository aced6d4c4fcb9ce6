import type { UnitFacts } from "../model/person.ts";
import type { ReportValues, TemplateField } from "../model/reportRequest.ts";
import { numberLimit } from "../text/vietnameseNumber.ts";

/** What one unit handed in, as far as sums need it. */
export interface HandedIn {
  unit: UnitFacts;
  values: ReportValues;
  note: string;
}

/** A field over all units that handed in. `missing` are those that left it empty. */
export type FieldSum = { field: TemplateField; missing: UnitFacts[] } & (
  | { kind: "number"; count: number; sum: number; average: number | null; byUnit: { unit: UnitFacts; value: number }[] }
  | { kind: "choice"; count: number; choices: { choice: string; units: UnitFacts[] }[] }
  | { kind: "text"; texts: { unit: UnitFacts; text: string }[] }
);

/** A request's reports summed and laid side by side, which the office's own report starts from. */
export interface ReportSums {
  handedIn: number;
  /** Asked, and not counted: nothing in, or returned. */
  absent: UnitFacts[];
  fields: FieldSum[];
  notes: { unit: UnitFacts; text: string }[];
}

/** Sums what was handed in, in the order of `units`, which are all that were asked. */
export function reportSums(
  units: readonly UnitFacts[],
  fields: readonly TemplateField[],
  reports: readonly HandedIn[],
): ReportSums {
  const known = new Map(reports.map((report) => [report.unit.id, report]));
  const inOrder = units.flatMap(({ id }) => known.get(id) ?? []);
  return {
    handedIn: inOrder.length,
    absent: units.filter(({ id }) => !known.has(id)),
    fields: fields.map((field) => fieldSum(field, inOrder)),
    notes: inOrder.filter(({ note }) => note !== "").map(({ unit, note }) => ({ unit, text: note })),
  };
}

function fieldSum(field: TemplateField, reports: readonly HandedIn[]): FieldSum {
  const told = reports.flatMap(({ unit, values }) => {
    const value = values[field.id];
    return value === undefined ? [] : [{ unit, value }];
  });
  const missing = reports.filter(({ values }) => values[field.id] === undefined).map(({ unit }) => unit);
  switch (field.kind) {
    case "number": {
      const byUnit = told.flatMap(({ unit, value }) => (typeof value === "number" ? [{ unit, value }] : []));
      const sum = addUp(byUnit.map(({ value }) => value));
      const average = byUnit.length === 0 ? null : rounded(sum / byUnit.length);
      return { field, missing, kind: "number", count: byUnit.length, sum, average, byUnit };
    }
    case "choice": {
      // A choice that was taken out since keeps who chose it.
      const chosen = [...new Set([...field.choices, ...told.map(({ value }) => String(value))])];
      const choices = chosen.map((choice) => ({
        choice,
        units: told.filter(({ value }) => value === choice).map(({ unit }) => unit),
      }));
      return { field, missing, kind: "choice", count: told.length, choices };
    }
    case "text":
      return { field, missing, kind: "text", texts: told.map(({ unit, value }) => ({ unit, text: String(value) })) };
  }
}

/** A sum without the tails that binary fractions leave: 0.1 and 0.2 make 0.3. */
export function addUp(values: readonly number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0));
}

function rounded(value: number): number {
  return Number(value.toFixed(numberLimit.decimals));
}
