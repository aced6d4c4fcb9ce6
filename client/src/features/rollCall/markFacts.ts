import type { RollCallMark } from "@diemcau/shared/model/rollCall";

/** What a mark says besides whose it is. */
export type MarkFacts = Omit<RollCallMark, "delegateId">;
