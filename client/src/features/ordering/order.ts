/** Moves one id up (-1) or down (+1); at the edge the order stays as it is. */
export function moveBy(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  return placeAt(ids, id, to);
}

/** Puts one id at the place where `target` stands now, as a drop on that row does. */
export function moveOnto(ids: readonly string[], id: string, target: string): string[] {
  const to = ids.indexOf(target);
  return ids.includes(id) && to >= 0 ? placeAt(ids, id, to) : [...ids];
}

function placeAt(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** Orders entities by ids of an order still on its way to the server; entities it doesn't name keep their place at the end. */
export function inIdOrder<Entity extends { id: string }>(
  entities: readonly Entity[],
  ids: readonly string[],
): Entity[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const of = (entity: Entity) => place.get(entity.id) ?? ids.length;
  return entities.toSorted((a, b) => of(a) - of(b));
}
