import type { ReportRequest } from "@diemcau/shared/model/reportRequest";
import { isOwed, type ReportCell, type ReportMatrix } from "@diemcau/shared/rules/reports";
import type { FieldSum, ReportSums } from "@diemcau/shared/rules/reportSums";
import type { Cell, SheetData } from "write-excel-file/node";
import { dateCell, headCell, numberCell, textCell } from "./cells.ts";
import { writeSheets } from "./writeSheet.ts";

/** What spreadsheets say of a place in the matrix. */
const words = { missing: "Chưa nộp", draft: "Đang soạn", returned: "Trả lại", submitted: "Đã nộp" } as const;

/** The matrix: for each request one column with the mark and one with the day, and "đã nộp / được giao" below. */
export function matrixSheet({ columns, rows }: ReportMatrix): Promise<Uint8Array> {
  const heads = columns.flatMap(({ request }) => [headCell(request.title), headCell("Ngày nộp")]);
  const deadlines = columns.flatMap(({ request }) => [
    textCell("Hạn nộp"),
    dateCell(request.deadline, request.timeZone),
  ]);
  const counts = columns.flatMap(({ count }) => [numberCell(count.submitted, true), numberCell(count.asked, true)]);
  const sheet: SheetData = [
    [headCell("Số TT"), headCell("Đơn vị"), ...heads],
    [null, null, ...deadlines],
    ...rows.map(({ unit, cells }, index) => [
      numberCell(index + 1),
      textCell(unit.name),
      ...cells.flatMap((cell, column) => placeCells(cell, columns[column]?.request.timeZone ?? "UTC")),
    ]),
    [null, headCell("Đã nộp / được giao"), ...counts],
  ];
  const widths = [7, 36, ...columns.flatMap(() => [20, 18])];
  return writeSheets([{ name: "Theo dõi báo cáo", rows: sheet, widths, stickyRows: 2, stickyColumns: 2 }]);
}

/** One request: a row a unit with everything it told, and sums and averages in the last rows. */
export function valuesSheet(request: ReportRequest, sums: ReportSums): Promise<Uint8Array> {
  const { fields, notes } = sums;
  const heads = fields.map(({ field }) => headCell(field.measure ? `${field.label} (${field.measure})` : field.label));
  const noteOf = new Map(notes.map(({ unit, text }) => [unit.id, text]));
  const absent = new Set(sums.absent.map(({ id }) => id));
  const sheet: SheetData = [
    [headCell("Số TT"), headCell("Đơn vị"), ...heads, headCell("Ghi chú")],
    ...request.units.map((unit, index) => [
      numberCell(index + 1),
      textCell(unit.name),
      ...fields.map((sum) => valueCell(sum, unit.id)),
      textCell(absent.has(unit.id) ? "Chưa có báo cáo" : (noteOf.get(unit.id) ?? "")),
    ]),
    [
      null,
      headCell("Tổng cộng"),
      ...fields.map(totalCell),
      headCell(`${sums.handedIn}/${request.units.length} đơn vị đã nộp`),
    ],
    [null, headCell("Bình quân"), ...fields.map(averageCell), null],
  ];
  const widths = [7, 36, ...fields.map(({ kind }) => (kind === "number" ? 16 : 32)), 36];
  return writeSheets([{ name: "Tổng hợp", rows: sheet, widths, stickyRows: 1, stickyColumns: 2 }]);
}

function placeCells(cell: ReportCell | null, timeZone: string): Cell[] {
  if (!cell) return [null, null];
  const late = cell.late ? (isOwed(cell) ? ", quá hạn" : " muộn") : "";
  return [textCell(`${words[cell.state]}${late}`), cell.at === null ? null : dateCell(cell.at, timeZone)];
}

function valueCell(sum: FieldSum, unitId: string): Cell {
  switch (sum.kind) {
    case "number": {
      const told = sum.byUnit.find(({ unit }) => unit.id === unitId);
      return told ? numberCell(told.value) : null;
    }
    case "choice":
      return textCell(sum.choices.find(({ units }) => units.some(({ id }) => id === unitId))?.choice ?? "");
    case "text":
      return textCell(sum.texts.find(({ unit }) => unit.id === unitId)?.text ?? "");
  }
}

function totalCell(sum: FieldSum): Cell {
  if (sum.kind === "number") return numberCell(sum.sum, true);
  if (sum.kind === "text") return null;
  return headCell(sum.choices.map(({ choice, units }) => `${choice}: ${units.length}`).join("; "));
}

function averageCell(sum: FieldSum): Cell {
  return sum.kind === "number" && sum.average !== null ? numberCell(sum.average, true) : null;
}
