import type { FloorRequest } from "@diemcau/shared/model/floor";

/** The queue's ids after one request moved a place up (-1) or down (1); null where it stands at that end already. */
export function movedOrder(queue: readonly Pick<FloorRequest, "id">[], requestId: string, by: -1 | 1): string[] | null {
  const ids = queue.map(({ id }) => id);
  const from = ids.indexOf(requestId);
  const other = ids[from + by];
  if (from < 0 || other === undefined) return null;
  return ids.map((id, place) => (place === from ? other : place === from + by ? requestId : id));
}

/** Whole seconds somebody has been waiting at `now` (ms). */
export function waitingSeconds(request: Pick<FloorRequest, "requestedAt">, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(request.requestedAt)) / 1000));
}
