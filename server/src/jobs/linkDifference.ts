import type { LinkCause, LinkState } from "@diemcau/shared/model/link";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { ConferenceState } from "@diemcau/shared/rules/state";

const nothing = { state: "good", cause: null } as const;

/**
 * Events that turn the recorded links into those that are. Where nothing is any more, no simulation and no machine, there
 * is nothing to be weak or lost; a conference that is over keeps its last.
 */
export function linkDifference(
  { points, status }: Pick<ConferenceState, "points" | "status">,
  judged: (pointId: string) => { state: LinkState; cause: LinkCause | null } | null,
): ConferenceEvent[] {
  if (status === "ended") return [];
  return points.flatMap(({ id, name, link, simulated, devices }) => {
    const now = simulated || devices.length > 0 ? judged(id) : nothing;
    if (!now || (now.state === link.state && now.cause === link.cause)) return [];
    return [{ type: "link.changed" as const, pointId: id, pointName: name, ...now }];
  });
}
