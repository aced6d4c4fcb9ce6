import type { ReportTexts, ReportValues, TemplateField } from "../model/reportRequest.ts";
import type { FieldFault } from "../protocol/errors.ts";
import { readVietnameseNumber } from "../text/vietnameseNumber.ts";

/** What was typed, as values; or what is wrong with it, by field. */
export function readReportValues(
  fields: readonly TemplateField[],
  texts: ReportTexts,
): { values: ReportValues; faults: FieldFault[] } {
  const values: ReportValues = {};
  const faults: FieldFault[] = [];
  for (const field of fields) {
    const read = readReportValue(field, texts[field.id] ?? "");
    if ("fault" in read) faults.push({ path: `texts.${field.id}`, code: read.fault });
    else if (read.value !== null) values[field.id] = read.value;
  }
  return { values, faults };
}

/** One field: its value, `null` for an empty one, or the code of its fault. */
export function readReportValue(
  { kind, required, choices }: TemplateField,
  typed: string,
): { value: number | string | null } | { fault: string } {
  const text = typed.trim();
  if (text === "") return required ? { fault: "text.required" } : { value: null };
  switch (kind) {
    case "text":
      return { value: text };
    case "choice":
      return choices.includes(text) ? { value: text } : { fault: "choice.unknown" };
    case "number": {
      const value = readVietnameseNumber(text);
      return value === null ? { fault: "number.form" } : { value };
    }
  }
}
