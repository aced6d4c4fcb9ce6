import { clockParts } from "@diemcau/shared/text/time";
import type { Cell } from "write-excel-file/node";

/** Longest text that a cell of a spreadsheet holds. */
const longest = 32_767;
const head = { fontWeight: "bold", wrap: true, alignVertical: "center", backgroundColor: "#E9EEF6" } as const;

/** A text that stays one: stored as a string and shown as text, so that "=1+1" is never taken for a formula. */
export function textCell(text: string): Cell {
  return text === ""
    ? null
    : { type: String, value: text.slice(0, longest), format: "@", wrap: true, alignVertical: "top" };
}

/** A text in the head of a table. */
export function headCell(text: string): Cell {
  return { type: String, value: text.slice(0, longest), format: "@", ...head };
}

/** A number as a number, so that it can be reckoned with. */
export function numberCell(value: number, bold = false): Cell {
  const format = Number.isInteger(value) ? "#,##0" : "#,##0.######";
  return { type: Number, value, format, ...(bold ? { fontWeight: "bold" } : {}) };
}

/** An instant as the day and time that the wall clock of `timeZone` shows; spreadsheets know no zones. */
export function dateCell(at: string, timeZone: string): Cell {
  const { year, month, day, hour, minute } = clockParts(at, timeZone);
  return { type: Date, value: new Date(Date.UTC(year, month - 1, day, hour, minute)), format: "dd/mm/yyyy hh:mm" };
}
