import type { SourceKind } from "@diemcau/shared/model/point";

/**
 * Numbers of a conference's sources. A source's id is `<deviceId>:<kind>:<number>`; the same camera, known by the number its
 * machine keeps for it or else by its name, comes back under its old number (PROTOCOL M7), also after its page was reloaded.
 */
export class SourceNumbers {
  /** Names by device and kind; the number is the place in the list, counted from 1. */
  readonly #names = new Map<string, string[]>();

  /** Id for a source that starts now, under its machine's own `number` if that is free; `inUse` tells which ids run already. */
  idFor(
    { deviceId, kind, name, number }: { deviceId: string; kind: SourceKind; name: string; number?: number | undefined },
    inUse: (id: string) => boolean,
  ): string {
    const prefix = `${deviceId}:${kind}`;
    const names = this.#names.get(prefix) ?? [];
    const idAt = (place: number) => `${prefix}:${place + 1}`;
    if (number !== undefined && !inUse(idAt(number - 1))) return idAt(number - 1);
    const known = names.findIndex((old, place) => old === name && !inUse(idAt(place)));
    // A browser may name the same camera otherwise after an update: any free number is better than an ever longer list.
    const free = known >= 0 ? known : names.findIndex((_, place) => !inUse(idAt(place)));
    const place = free >= 0 ? free : names.length;
    names[place] = name;
    this.#names.set(prefix, names);
    return idAt(place);
  }
}
