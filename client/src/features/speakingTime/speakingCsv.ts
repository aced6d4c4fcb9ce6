import { type SpeakingRow, speakingTotal } from "@diemcau/shared/rules/speakingStatistics";

/** Headings of the file's columns, in the page's language. */
export interface SpeakingHeadings {
  name: string;
  detail: string;
  turns: string;
  planned: string;
  used: string;
  total: string;
}

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/** Speaking time as CSV (RFC 4180), times in seconds; the mark at the beginning tells spreadsheets that it is UTF-8. */
export function speakingCsv(
  rows: readonly SpeakingRow[],
  headings: SpeakingHeadings,
  nameOf: (row: SpeakingRow) => string,
): string {
  const { turns, plannedSeconds, usedSeconds } = speakingTotal(rows);
  const lines = [
    [headings.name, headings.detail, headings.turns, headings.planned, headings.used],
    ...rows.map((row) => [nameOf(row), row.detail, row.turns, row.plannedSeconds, row.usedSeconds]),
    [headings.total, "", turns, plannedSeconds, usedSeconds],
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
