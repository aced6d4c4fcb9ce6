import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import type { FieldSum, ReportSums } from "@diemcau/shared/rules/reportSums";
import { writeVietnameseNumber } from "@diemcau/shared/text/vietnameseNumber";

/** The summary as plain text, for pasting into the office's own report. In Vietnamese, as the report is. */
export function sumsText(
  { title }: Pick<ReportRequest, "title">,
  { handedIn, absent, fields, notes }: ReportSums,
): string {
  const parts = [`${title}\n${handedIn}/${handedIn + absent.length} đơn vị đã nộp.`];
  if (absent.length > 0) parts.push(`Chưa có báo cáo: ${absent.map(({ name }) => name).join(", ")}.`);
  for (const sum of fields) parts.push(fieldText(sum));
  if (notes.length > 0) parts.push(["Ghi chú của các đơn vị", ...notes.map(told)].join("\n"));
  return parts.join("\n\n");
}

function fieldText(sum: FieldSum): string {
  const { label, measure } = sum.field;
  const unit = measure && ` ${measure}`;
  switch (sum.kind) {
    case "number": {
      const average = sum.average === null ? "" : `; bình quân ${writeVietnameseNumber(sum.average)}${unit}`;
      const each = sum.byUnit.map(({ unit: of, value }) => `- ${of.name}: ${writeVietnameseNumber(value)}`);
      return [`${label}: ${writeVietnameseNumber(sum.sum)}${unit}${average}`, ...each].join("\n");
    }
    case "choice": {
      const each = sum.choices.map(({ choice, units }) => {
        const who = units.length > 0 ? ` (${units.map(({ name }) => name).join(", ")})` : "";
        return `- ${choice}: ${units.length} đơn vị${who}`;
      });
      return [label, ...each].join("\n");
    }
    case "text":
      return [label, ...sum.texts.map(told)].join("\n");
  }
}

function told({ unit, text }: { unit: { name: string }; text: string }): string {
  return `- ${unit.name}: ${text}`;
}
