import type { ReportHead, ReportRequest } from "../model/reportRequest.ts";
import type { UnitFacts } from "../model/person.ts";

/** How a unit stands with a request; nobody types it. */
export const cellStates = ["missing", "draft", "submitted", "returned"] as const;
export type CellState = (typeof cellStates)[number];

/** One place of the matrix units × requests. */
export interface ReportCell {
  state: CellState;
  /** Handed in first after the deadline, or still owed after it. */
  late: boolean;
  /** When it was handed in last. */
  at: string | null;
}

/** What of a request its cells are derived from. */
export type AskedRequest = Pick<ReportRequest, "deadline" | "closedAt">;

/** A unit's place, from what came in of it; `now` is an instant. */
export function reportCell(request: AskedRequest, head: ReportHead | undefined, now: string): ReportCell {
  const state = head?.state ?? "missing";
  const at = head?.submittedAt ?? null;
  const first = head?.firstSubmittedAt ?? null;
  const isLate = (when: string) => Date.parse(when) > Date.parse(request.deadline);
  return { state, at, late: state === "submitted" && first !== null ? isLate(first) : isLate(request.closedAt ?? now) };
}

/** Whether a unit still has to do something. */
export function isOwed({ state }: Pick<ReportCell, "state">): boolean {
  return state !== "submitted";
}

/** "63/63" and what is behind it. */
export interface RequestCount {
  asked: number;
  submitted: number;
  /** Of those handed in, how many after the deadline. */
  submittedLate: number;
  /** Owed after the deadline. */
  overdue: number;
  returned: number;
}

/** Counts a request's cells; the only place where "63/63" comes from. */
export function requestCount(cells: readonly ReportCell[]): RequestCount {
  const many = (is: (cell: ReportCell) => boolean) => cells.filter(is).length;
  return {
    asked: cells.length,
    submitted: many((cell) => !isOwed(cell)),
    submittedLate: many((cell) => !isOwed(cell) && cell.late),
    overdue: many((cell) => isOwed(cell) && cell.late),
    returned: many(({ state }) => state === "returned"),
  };
}

/** A request as the matrix shows it, over one column. */
export interface MatrixColumn {
  request: Pick<ReportRequest, "id" | "kind" | "title" | "deadline" | "closedAt" | "timeZone">;
  count: RequestCount;
}

/** Units down, requests across; `null` where a unit wasn't asked. */
export interface ReportMatrix {
  columns: MatrixColumn[];
  rows: { unit: UnitFacts; cells: (ReportCell | null)[] }[];
}

type MatrixRequest = Pick<ReportRequest, "id" | "kind" | "title" | "deadline" | "closedAt" | "timeZone" | "units">;

/** The matrix of requests, in their order; units stand in the order in which they are first asked. */
export function reportMatrix(
  requests: readonly MatrixRequest[],
  heads: readonly ReportHead[],
  now: string,
): ReportMatrix {
  const found = new Map(heads.map((head) => [`${head.requestId}/${head.unitId}`, head]));
  const rows = new Map<string, { unit: UnitFacts; cells: (ReportCell | null)[] }>();
  const columns = requests.map(({ units, ...request }, column) => {
    const cells = units.map((unit) => {
      const cell = reportCell(request, found.get(`${request.id}/${unit.id}`), now);
      const row = rows.get(unit.id) ?? { unit, cells: requests.map(() => null) };
      row.cells[column] = cell;
      rows.set(unit.id, row);
      return cell;
    });
    return { request, count: requestCount(cells) };
  });
  return { columns, rows: [...rows.values()] };
}
