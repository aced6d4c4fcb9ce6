import { DelegateInput, delegateLimit, importLimit } from "../model/rollCall.ts";
import { searchKey } from "../text/searchKey.ts";
import { isCalled } from "./rollCall.ts";
import { findSheetColumns, type SheetColumn, type SheetColumns } from "./rollCallColumns.ts";
import { pointFinder } from "./pointNames.ts";
import type { PointEntry } from "./state.ts";

/** What is wrong in a cell; `code` is of `protocol/fieldFaults`. */
export interface SheetFault {
  column: SheetColumn;
  code: string;
}

/** One line of a sheet as it would be taken; one with faults isn't. */
export interface SheetRow {
  /** Line of the sheet, counted from 1. */
  line: number;
  /** What the sheet says of the point; empty where it says nothing. */
  pointText: string;
  pointId: string | null;
  delegate: DelegateInput;
  faults: SheetFault[];
}

/** What an import would take, for people to look at before anything is taken (PROTOCOL RC4). */
export interface RollCallPreview {
  /** Columns that were understood. */
  columns: SheetColumn[];
  rows: SheetRow[];
}

interface Target {
  points: readonly PointEntry[];
  /** All rows belong to this point; absent: the sheet names each row's point, by its room or its unit. */
  pointId?: string | undefined;
  mode: "replace" | "append";
}

/** Reads the rows of a sheet as a list of expected people. Blank lines, a title and the heading are passed over. */
export function readRollCall(rows: readonly (readonly string[])[], target: Target): RollCallPreview {
  const findPoint = pointFinder(target.points);
  const columns = findSheetColumns(rows, {
    needsPoint: target.pointId === undefined,
    isPoint: (text) => findPoint(text).length > 0,
  });
  const read: SheetRow[] = [];
  // Merged cells leave the point's name in their first line alone, and some sheets give it a line of its own.
  let pointText = "";
  for (const [place, cells] of rows.entries()) {
    if (place < columns.firstRow || cells.every((cell) => cell === "")) continue;
    const alone = headingCell(cells);
    if (alone !== null && findPoint(alone).length > 0) {
      pointText = alone;
      continue;
    }
    pointText = cellOf(cells, columns.point) || pointText;
    read.push(rowOf(cells, { line: place + 1, columns, pointText, target, found: findPoint(pointText) }));
  }
  return { columns: columns.known, rows: withListFaults(read, target) };
}

function rowOf(
  cells: readonly string[],
  row: { line: number; columns: SheetColumns; pointText: string; target: Target; found: string[] },
): SheetRow {
  const { line, columns, pointText, target, found } = row;
  const typed = {
    name: cellOf(cells, columns.name),
    title: cellOf(cells, columns.title),
    unit: cellOf(cells, columns.unit),
  };
  const parsed = DelegateInput.safeParse(typed);
  const faults: SheetFault[] = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ column: columnOf(issue.path[0]), code: issue.message }));
  const pointId = target.pointId ?? (found.length === 1 ? (found[0] ?? null) : null);
  const pointFault = pointId === null ? unknownPoint(pointText, found) : otherPoint(pointId, found);
  if (pointFault !== null) faults.push({ column: "point", code: pointFault });
  return { line, pointText, pointId, delegate: parsed.success ? parsed.data : typed, faults };
}

function unknownPoint(pointText: string, found: readonly string[]): string {
  if (pointText === "") return "point.missing";
  return found.length > 1 ? "point.ambiguous" : "point.unknown";
}

/** A sheet that names another room isn't this room's, whoever chose it. */
function otherPoint(pointId: string, found: readonly string[]): string | null {
  return found.length > 0 && !found.includes(pointId) ? "point.other" : null;
}

/** Faults that only the list as a whole shows: people twice, lists too long, a roll call that has begun. */
function withListFaults(rows: SheetRow[], { points, mode }: Target): SheetRow[] {
  const byId = new Map(points.map((point) => [point.id, point]));
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  let taken = 0;
  return rows.map((row) => {
    const fault = listFault(row);
    return fault ? { ...row, faults: [...row.faults, fault] } : row;
  });

  function listFault({ pointId, delegate, faults }: SheetRow): SheetFault | null {
    const point = pointId === null ? undefined : byId.get(pointId);
    if (!point || faults.length > 0) return null;
    if (mode === "replace" && isCalled(point)) return { column: "point", code: "point.called" };
    const who = personKey(point.id, delegate);
    if (seen.has(who)) return { column: "name", code: "delegate.twice" };
    const kept = mode === "append" ? point.delegates : [];
    if (kept.some((known) => personKey(point.id, known) === who)) return { column: "name", code: "delegate.listed" };
    const count = counts.get(point.id) ?? kept.length;
    if (count >= delegateLimit) return { column: "point", code: "list.full" };
    if (taken >= importLimit) return { column: "name", code: "list.tooLong" };
    seen.add(who);
    counts.set(point.id, count + 1);
    taken += 1;
    return null;
  }
}

function personKey(pointId: string, { name, title, unit }: DelegateInput): string {
  return JSON.stringify([pointId, searchKey(name), searchKey(title), searchKey(unit)]);
}

/** The one cell of a line that says something besides its number; `null` where there are more. */
function headingCell(cells: readonly string[]): string | null {
  const told = cells.filter((cell) => cell !== "" && !/^[0-9IVX]+[.)]?$/.test(cell));
  return told.length === 1 ? (told[0] ?? null) : null;
}

function cellOf(cells: readonly string[], column: number | null): string {
  return column === null ? "" : (cells[column] ?? "");
}

function columnOf(key: PropertyKey | undefined): SheetColumn {
  return key === "title" || key === "unit" ? key : "name";
}
