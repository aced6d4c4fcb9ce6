import type { FloorRequest } from "@diemcau/shared/model/floor";

/** Whole seconds somebody has been waiting at `now` (ms). */
export function waitingSeconds(request: Pick<FloorRequest, "requestedAt">, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(request.requestedAt)) / 1000));
}
