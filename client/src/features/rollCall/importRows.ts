import type { RollCallList } from "@diemcau/shared/model/rollCall";
import type { RollCallPreview, SheetRow } from "@diemcau/shared/rules/rollCallSheet";

/** Which point somebody chose for a name that the sheet gives and the conference doesn't know. */
export type PointMatches = Readonly<Record<string, string | null>>;

const unmatched = new Set(["point.unknown", "point.ambiguous"]);

/** Names of points in the sheet that match none, once each, in the sheet's order. */
export function unmatchedNames({ rows }: RollCallPreview): string[] {
  const names = rows
    .filter(({ faults }) => faults.some(({ code }) => unmatched.has(code)))
    .map(({ pointText }) => pointText);
  return [...new Set(names)];
}

/** The rows as they are with what was chosen for unmatched names. */
export function matchedRows({ rows }: RollCallPreview, matches: PointMatches): SheetRow[] {
  return rows.map((row) => {
    const pointId = row.pointId ?? matches[row.pointText] ?? null;
    if (pointId === null || row.pointId !== null) return row;
    return { ...row, pointId, faults: row.faults.filter(({ code }) => !unmatched.has(code)) };
  });
}

/** What the command takes: the rows without faults, by point. */
export function importLists(rows: readonly SheetRow[]): RollCallList[] {
  const lists = new Map<string, RollCallList>();
  for (const { pointId, delegate, faults } of rows) {
    if (pointId === null || faults.length > 0) continue;
    const list = lists.get(pointId) ?? { pointId, delegates: [] };
    list.delegates.push(delegate);
    lists.set(pointId, list);
  }
  return [...lists.values()];
}
