import type { Invitation } from "@diemcau/shared/model/point";
import type { Speaker } from "@diemcau/shared/protocol/commands";
import type { PairedDevice, PresenterLink } from "@diemcau/shared/protocol/rest";
import { isInvitedMachine } from "@diemcau/shared/rules/presenter";
import { type ConferenceState, findPoint } from "@diemcau/shared/rules/state";
import { post } from "../../api/http.ts";

/** Makes somebody's personal link; throws what `api/http` throws. */
export function makeLink(conferenceId: string, pointId: string, person: Speaker): Promise<PresenterLink> {
  return post<PresenterLink>(`/conferences/${conferenceId}/presenter-links`, { pointId, person });
}

/** Makes this machine the presenter's whose link it opened; throws what `api/http` throws. */
export function claimLink(token: string, name: string): Promise<PairedDevice> {
  return post<PairedDevice>("/presenter-links/claim", { token, name });
}

/** The whole address of a link, as it is sent to somebody. */
export function linkAddress({ path }: PresenterLink): string {
  return `${location.origin}${path}`;
}

/** Whether somebody has joined by the link: never, now on so many machines, or before. */
export type JoinState = { state: "waiting" | "away"; count: 0 } | { state: "online"; count: number };

/** How an invitation stands. */
export function joinState(state: ConferenceState, invitation: Invitation): JoinState {
  const machines = (findPoint(state, invitation.pointId)?.devices ?? []).filter((one) =>
    isInvitedMachine(one, invitation),
  );
  const count = machines.filter(({ connected }) => connected).length;
  if (count > 0) return { state: "online", count };
  return { state: machines.length > 0 ? "away" : "waiting", count: 0 };
}
