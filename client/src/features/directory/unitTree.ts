import type { Unit } from "@diemcau/shared/model/unit";
import { compareVietnamese } from "@diemcau/shared/text/searchKey";

/** A unit with those directly below it, ordered by name. */
export interface UnitNode {
  unit: Unit;
  children: UnitNode[];
}

/** A unit as one row of the drawn tree; `depth` 0 is the top. */
export interface UnitRow {
  unit: Unit;
  depth: number;
  hasChildren: boolean;
}

/** Builds the tree; a unit whose parent is unknown stands at the top, so nothing disappears from sight. */
export function buildUnitTree(units: readonly Unit[]): UnitNode[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const nodes = (parent: string | null): UnitNode[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .map((unit) => ({ unit, children: nodes(unit.id) }));
  return nodes(null);
}

/** Flattens the tree into rows from above; what stands below a `collapsed` unit is left out. */
export function unitRows(tree: readonly UnitNode[], collapsed: ReadonlySet<string> = new Set(), depth = 0): UnitRow[] {
  return tree.flatMap(({ unit, children }) => [
    { unit, depth, hasChildren: children.length > 0 },
    ...(collapsed.has(unit.id) ? [] : unitRows(children, collapsed, depth + 1)),
  ]);
}

/** Ids of a unit and of everything below it. */
export function withDescendants(units: readonly Unit[], unitId: string): Set<string> {
  const found = new Set([unitId]);
  for (let grown = true; grown; ) {
    const before = found.size;
    for (const unit of units) if (unit.parentId !== null && found.has(unit.parentId)) found.add(unit.id);
    grown = found.size > before;
  }
  return found;
}
