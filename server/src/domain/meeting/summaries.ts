import type { Actor } from "@diemcau/shared/model/actor";
import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";

/** Conferences as lists show them to somebody, the latest first. Who may not join any sees the open ones alone. */
export function summarize(states: ConferenceState[], actor: Actor): ConferenceSummary[] {
  const joins = may(actor, "conference.join");
  return states
    .flatMap((state) => summary(state))
    .filter(({ secrecy }) => joins || secrecy === "open")
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : a.startsAt > b.startsAt ? -1 : 0));
}

function summary({ conference, status, points, writeUpSlug }: ConferenceState): ConferenceSummary[] {
  if (!conference) return [];
  const { id, title, startsAt, timeZone, place, secrecy } = conference;
  const bridges = points.filter(({ kind }) => kind === "bridge").length;
  return [{ id, title, startsAt, timeZone, place, status, secrecy, points: bridges, writeUpSlug }];
}
