import type { Delegate } from "@diemcau/shared/model/rollCall";
import { cameLate } from "@diemcau/shared/rules/rollCall";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { searchKey } from "@diemcau/shared/text/searchKey";

/** Whom the page shows: everybody, who was not called, who is absent, or who came late or left. */
export const delegateFilters = ["all", "open", "absent", "late"] as const;
export type DelegateFilter = (typeof delegateFilters)[number];

/** Somebody of a list and the point of that list. */
export interface Listed {
  point: PointEntry;
  delegate: Delegate;
}

interface Wanted {
  filter: DelegateFilter;
  /** Words to find, without accents, in names, titles, units and points. */
  words: string;
  startedAt: string | null;
}

/** Everybody of all lists who matches. */
export function findDelegates(points: readonly PointEntry[], { filter, words, startedAt }: Wanted): Listed[] {
  const key = searchKey(words);
  return points.flatMap((point) =>
    point.delegates
      .filter((delegate) => matches(delegate, filter, startedAt))
      .filter(({ name, title, unit }) => searchKey(`${name} ${title} ${unit} ${point.name}`).includes(key))
      .map((delegate) => ({ point, delegate })),
  );
}

function matches(delegate: Delegate, filter: DelegateFilter, startedAt: string | null): boolean {
  switch (filter) {
    case "all":
      return true;
    case "open":
      return delegate.state === "notCalled";
    case "absent":
      return delegate.state === "absent";
    case "late":
      return delegate.state === "left" || cameLate(delegate, startedAt);
  }
}
