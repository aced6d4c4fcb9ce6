/** A list with the element at `index` moved by some places; it stays inside the list. */
export function moved<Item>(list: readonly Item[], index: number, by: number): Item[] {
  const others = list.toSpliced(index, 1);
  const place = Math.max(0, Math.min(others.length, index + by));
  return others.toSpliced(place, 0, ...list.slice(index, index + 1));
}
