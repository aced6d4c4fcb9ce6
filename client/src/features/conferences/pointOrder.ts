import type { PointEntry } from "@diemcau/shared/rules/state";
import { compareVietnamese } from "@diemcau/shared/text/searchKey";

/** The host point first, then the bridge points by name. */
export function inPointOrder<Point extends Pick<PointEntry, "kind" | "name">>(points: readonly Point[]): Point[] {
  return points.toSorted((a, b) =>
    a.kind === b.kind ? compareVietnamese(a.name, b.name) : a.kind === "host" ? -1 : 1,
  );
}
