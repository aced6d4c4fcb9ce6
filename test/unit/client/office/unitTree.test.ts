import { expect, test } from "@jest/globals";
import { buildUnitTree, unitRows, withDescendants } from "@diemcau/client/features/directory/unitTree";
import type { Unit } from "@diemcau/shared/model/unit";
import fc from "fast-check";

const unit = (id: string, name: string, parentId: string | null = null): Unit => ({
  id,
  name,
  shortName: name,
  parentId,
  version: 0,
});

const province = [
  unit("p", "VKSND tỉnh"),
  unit("q", "Phòng 15", "p"),
  unit("a", "Phòng 1", "p"),
  unit("d", "Đức Phổ", "p"),
  unit("b", "Ba Tơ", "p"),
  unit("b1", "Bộ phận văn phòng", "b"),
];

test("the tree orders units as a Vietnamese dictionary does, numbers by value, Đ after D", () => {
  expect(unitRows(buildUnitTree(province)).map(({ unit, depth }) => [unit.id, depth])).toEqual([
    ["p", 0],
    ["b", 1],
    ["b1", 2],
    ["d", 1],
    ["a", 1],
    ["q", 1],
  ]);
});

test("a collapsed unit hides what stands below it and says that it has something", () => {
  const rows = unitRows(buildUnitTree(province), new Set(["b"]));
  expect(rows.map((row) => row.unit.id)).not.toContain("b1");
  expect(rows.find((row) => row.unit.id === "b")?.hasChildren).toBe(true);
});

test("a unit whose parent is unknown stands at the top", () => {
  expect(unitRows(buildUnitTree([unit("x", "Lạc", "gone")])).map((row) => row.depth)).toEqual([0]);
});

test("descendants are found at any depth, whatever the order of the list", () => {
  expect(withDescendants(province.toReversed(), "p")).toEqual(new Set(["p", "q", "a", "d", "b", "b1"]));
  expect(withDescendants(province, "b")).toEqual(new Set(["b", "b1"]));
});

test("every unit of any tree is drawn exactly once, one deeper than its parent", () => {
  const trees = fc
    .array(fc.nat(), { minLength: 1, maxLength: 40 })
    .map((parents) =>
      parents.map((parent, index) => unit(`u${index}`, `Đơn vị ${index}`, index === 0 ? null : `u${parent % index}`)),
    );
  fc.assert(
    fc.property(trees, (units) => {
      const rows = unitRows(buildUnitTree(units));
      const depth = new Map(rows.map((row) => [row.unit.id, row.depth]));
      expect(depth.size).toBe(units.length);
      expect(rows).toHaveLength(units.length);
      for (const { id, parentId } of units) {
        if (parentId !== null) expect(depth.get(id)).toBe((depth.get(parentId) ?? -9) + 1);
      }
    }),
  );
});
