import { searchKey } from "../text/searchKey.ts";
import type { PointEntry } from "./state.ts";

/**
 * Finds points by what people call them: the room, its unit in full or short, with or without accents and "điểm cầu". Answers the ids
 * of all that are meant; several where rooms share a unit.
 */
export function pointFinder(points: readonly Pick<PointEntry, "id" | "name" | "unit">[]): (text: string) => string[] {
  const byName = new Map<string, Set<string>>();
  const byUnit = new Map<string, Set<string>>();
  for (const { id, name, unit } of points) {
    add(byName, name, id);
    for (const called of [unit.name, unit.shortName]) add(byUnit, called, id);
  }
  return (text) => {
    const key = keyOf(text);
    // The room's own name says more than its unit's, which other rooms may share.
    return [...(byName.get(key) ?? byUnit.get(key) ?? [])];
  };
}

function add(places: Map<string, Set<string>>, text: string, id: string): void {
  const key = keyOf(text);
  if (key !== "") places.set(key, (places.get(key) ?? new Set()).add(id));
}

/** The same for "Điểm cầu Đức Phổ", "đức phổ" and, of a unit, for its kind's name in full and in letters. */
function keyOf(text: string): string {
  return searchKey(text)
    .replace(/[.,;:()–-]+/g, " ")
    .replace(/^diem( cau)? /, "")
    .replace(/\bvien kiem sat nhan dan\b/g, "vksnd")
    .replace(/\b(thanh pho|tp)\b/g, "tp")
    .replace(/\b(thi xa|tx)\b/g, "tx")
    .replace(/\s+/g, " ")
    .trim();
}
