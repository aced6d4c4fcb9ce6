import type { DelegateState } from "@diemcau/shared/model/rollCall";

/** How many of a list stand in each state. */
export type RollCallCounts = Record<DelegateState, number> & { all: number; here: number };

/** Counts a list by state. */
export function rollCallCounts(delegates: readonly { state: DelegateState }[]): RollCallCounts {
  const many = (state: DelegateState) => delegates.filter((delegate) => delegate.state === state).length;
  const present = many("present");
  const online = many("online");
  return {
    all: delegates.length,
    here: present + online,
    present,
    online,
    absent: many("absent"),
    left: many("left"),
    notCalled: many("notCalled"),
  };
}
