import type { Commit } from "@diemcau/shared/protocol/events";
import { eventVersion } from "@diemcau/shared/protocol/version";
import { fromVersion1 } from "./lifts/fromVersion1.ts";
import { fromVersion2 } from "./lifts/fromVersion2.ts";

/** Brings a commit of one event version to the next. */
export type Lift = (commit: Commit) => Commit;

/** By the version they start from. */
const lifts: ReadonlyMap<number, Lift> = new Map([
  [1, fromVersion1],
  [2, fromVersion2],
]);

/** Brings a stored commit to the present shape of events (PROTOCOL L5); throws for one that a newer server wrote. */
export function lift(commit: Commit, steps = lifts, present = eventVersion): Commit {
  if (commit.v > present) throw new Error(`commit ${commit.conferenceId}:${commit.seq} has version ${commit.v}`);
  let lifted = commit;
  while (lifted.v < present) {
    const step = steps.get(lifted.v);
    if (!step) throw new Error(`no step from event version ${lifted.v}`);
    lifted = { ...step(lifted), v: lifted.v + 1 };
  }
  return lifted;
}
